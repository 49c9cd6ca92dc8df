"""The same sheet as sheet-bench writes, by rust_xlsxwriter from a polars frame: what our times are compared with.

peer_polars.py IN.tsv OUT.xlsx

Prints the milliseconds that the writer alone took, without Python's start and the reading of the table.
"""
import sys
import time

import polars
from rustpy_xlsxwriter import FastExcel, Format

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as lines:
    names, types = zip(*(field.rsplit(":", 1) for field in lines.readline().rstrip("\n").split("\t")))
kinds = {"i": polars.Int64, "f": polars.Float64, "p": polars.Float64}
frame = polars.read_csv(
    source, separator="\t", quote_char=None, has_header=False, skip_rows=1, new_columns=list(names),
    schema_overrides=[kinds.get(kind, polars.String) for kind in types])
frame = frame.with_columns(
    [polars.col(name).str.to_date("%Y-%m-%d") for name, kind in zip(names, types) if kind == "d"])
formats = {"f": "0.00", "p": "0.0%", "d": "yyyy-mm-dd"}
start = time.perf_counter()
(
    FastExcel(target)
    .format(bold_headers=True, datetime_format="yyyy-mm-dd")
    .freeze(row=1)
    .sheet(
        "Ledger", frame, autofilter=True, column_widths=[24 if kind == "s" else 12 for kind in types],
        column_formats={
            name: Format().set_num_format(formats[kind]) for name, kind in zip(names, types) if kind in formats})
    .save()
)
print(round((time.perf_counter() - start) * 1000))
