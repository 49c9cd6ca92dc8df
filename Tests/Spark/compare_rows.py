"""Usage: compare_rows.py PARQUET JSONL: every row that Spark wrote is one that convert wrote, and the other way round."""
import json
import sys
from collections import Counter
from pathlib import Path

from pyspark.sql import SparkSession

parquet, converted = map(Path, sys.argv[1:])
spark = SparkSession.builder.appName("compare").getOrCreate()
failures = 0
for table in ["reports", "sections", "statements", "goals", "projects", "tasks"]:
    frame = spark.read.parquet(str(parquet / table))
    mapped = Counter()
    for row in frame.collect():
        fields = row.asDict()
        name = fields.pop("id").rsplit("/", 1)[-1].rsplit(".", 1)[0]
        fields["id"] = fields.pop("row_id")
        if table != "reports":
            fields.pop("level")
            if table in ("sections", "statements", "goals", "projects", "tasks") and "year" not in fields:
                sys.exit(f"{table} has no year")
        fields = {key: str(value) if key in ("due_date", "published") and value else value for key, value in fields.items()}
        fields.pop("source", None)
        mapped[name, json.dumps(fields, sort_keys=True, ensure_ascii=False)] += 1
    expected = Counter()
    for folder in sorted(path for path in converted.iterdir() if path.is_dir()):
        for line in (folder / f"{table}.jsonl").read_text(encoding="utf-8").splitlines():
            fields = json.loads(line)
            fields.pop("source", None)
            fields = {
                key: float(value) if isinstance(value, int) and key.split("_")[0] in ("value", "base", "investment") else value
                for key, value in fields.items()}
            expected[folder.name, json.dumps(fields, sort_keys=True, ensure_ascii=False)] += 1
    print(f"{table}: {sum(mapped.values())} rows by Spark, {sum(expected.values())} by convert")
    if mapped != expected:
        failures += 1
        for row in list((mapped - expected).elements())[:2]:
            print("  only Spark:  ", *row)
        for row in list((expected - mapped).elements())[:2]:
            print("  only convert:", *row)
spark.stop()
sys.exit(1 if failures else 0)
