"""Measures the rows of high confidence: how many are right, and how many of all rows they are.

    high_confidence.py SCORE ANNOTATED OUT

SCORE is the program that compares rows with an annotation; its own functions do the comparing here. ANNOTATED is the
folder of the annotations, OUT that of the JSON Lines.
"""
import importlib.machinery
import importlib.util
import sys
from pathlib import Path

PRECISION = 0.97
SHARES = {"goals": 0.5, "projects": 0.5}


def module(path):
    loader = importlib.machinery.SourceFileLoader("score", path)
    spec = importlib.util.spec_from_loader("score", loader)
    loaded = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    loader.exec_module(loaded)
    return loaded


def main():
    score = module(sys.argv[1])
    annotated, out = Path(sys.argv[2]), Path(sys.argv[3])
    names = sorted(path.name.removesuffix(".passages.txt") for path in annotated.glob("*.passages.txt"))
    failed = False
    for kind, compare in (("goals", score.score_goals), ("projects", score.score_projects)):
        rows = sure = right = 0
        for name in names:
            text = score.Passages(annotated / f"{name}.passages.txt")
            for only_high in (False, True):
                found = score.rows(out / name / f"{kind}.jsonl")
                if only_high:
                    found = [row for row in found if row["confidence"] == "high"]
                result = compare(score.rows(annotated / f"{name}.{kind}.jsonl"), found, text, "")[0]
                if only_high:
                    sure += result["extracted"]
                    right += round(result["strict"][0] * result["extracted"])
                else:
                    rows += result["extracted"]
        precision, share = right / max(sure, 1), sure / max(rows, 1)
        print(f"{kind}: {rows} rows, {sure} of high confidence ({share:.3f}), {right} of them right ({precision:.3f})")
        failed = failed or precision < PRECISION or share < SHARES[kind]
    if failed:
        sys.exit(f"failed: at least {PRECISION} are to be right, and the shares at least {SHARES}")


if __name__ == "__main__":
    main()
