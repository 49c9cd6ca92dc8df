"""How long deflate alone takes for the sheet and the strings of a workbook, on one core: a floor under its writer.

deflate_alone.py BOOK.xlsx LEVEL

Prints milliseconds of zlib and the compressed size. The bytes are inflated before the clock starts.
"""
import sys
import time
import zipfile
import zlib

book, level = sys.argv[1], int(sys.argv[2])
with zipfile.ZipFile(book) as archive:
    parts = [
        archive.read(name) for name in archive.namelist()
        if name.startswith("xl/worksheets/sheet") or name == "xl/sharedStrings.xml"]
start = time.perf_counter()
size = 0
for part in parts:
    deflate = zlib.compressobj(level, zlib.DEFLATED, -15)
    view = memoryview(part)
    for place in range(0, len(part), 1 << 16):
        size += len(deflate.compress(view[place:place + (1 << 16)]))
    size += len(deflate.flush())
print(round((time.perf_counter() - start) * 1000), size)
