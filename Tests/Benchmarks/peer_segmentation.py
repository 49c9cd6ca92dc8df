"""Usage: peer_segmentation.py jieba|rjieba BYTES FILE…

Cuts the sentences of the files into words, over and over until so many bytes have been cut, and prints bytes a second.
Reading, cutting into sentences and loading dictionaries are not timed.
"""
import logging
import re
import sys
import time
import warnings

warnings.filterwarnings("ignore")
name, wanted, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]


def text(path):
    data = open(path, "rb").read()
    for encoding in "utf-8", "gb18030":
        try:
            return re.sub(r"\s+", "", data.decode(encoding))
        except UnicodeDecodeError:
            pass
    sys.exit(f"{path}: neither UTF-8 nor GB18030")


if name == "jieba":
    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    cut = jieba.lcut
else:
    import rjieba

    cut = rjieba.cut

sentences = [found for path in paths for found in re.findall(r"[^。！？；]+[。！？；]?", text(path))]
size = sum(len(sentence.encode()) for sentence in sentences)
cut(sentences[0])
passes = max(1, wanted // size)
start = time.perf_counter()
for _ in range(passes):
    for sentence in sentences:
        cut(sentence)
print(passes * size / (time.perf_counter() - start))
