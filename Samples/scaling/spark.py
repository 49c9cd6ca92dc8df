#!/usr/bin/env python3
"""Maps a corpus of work reports with `goalsheet map` on Apache Spark and writes Parquet.

    spark-submit Samples/scaling/spark.py REPORTS FACTS [--goalsheet PROGRAM] [--pattern GLOB]

REPORTS is a folder (local, HDFS or an object store), searched with all folders below it. FACTS gets a folder a
table: reports, sections, statements, goals, projects, tasks, each partitioned by year and level, and errors with what
could not be read. The program must be installed at the same path on every worker, or sent along with
`spark-submit --files goalsheet` and named by --goalsheet ./goalsheet.

Needs pyspark 3.5 or newer and what it needs: Java 17. Ids (`row_id`, `section_id`, …) count within a report: join on
`id`, the path of the report, as well.
"""
import argparse
import base64
import json
import re
import shlex
import subprocess
from fnmatch import fnmatch

from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

TABLES = ["reports", "sections", "statements", "goals", "projects", "tasks"]
# What convert and map write is named after the view that has the rows.
DEFINITIONS = {name: name + "_view" for name in TABLES if name != "reports"} | {"reports": "reports"}
TYPES = {
    "integer": T.LongType(), "real": T.DoubleType(), "text": T.StringType(), "date": T.StringType(),
    "boolean": T.BooleanType(),
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("reports")
    parser.add_argument("facts")
    parser.add_argument("--goalsheet", default="goalsheet", help="the program, as workers find it")
    parser.add_argument("--pattern", default="*.txt", help="which files are reports")
    parser.add_argument("--partitions", type=int, default=0, help="pieces of work; a few a core unless given")
    parser.add_argument("--show", action="store_true", help="print the answers of the example queries")
    return parser.parse_args()


def document(file):
    """A file as `goalsheet map` reads it: in bytes, so that every format is told by its content."""
    path, content = file
    return json.dumps(
        {"id": path, "name": path.rsplit("/", 1)[-1], "base64": base64.b64encode(bytes(content)).decode("ascii")},
        ensure_ascii=False)


def table(row):
    """The table of a row of `goalsheet map`, which begins with its document and its table."""
    found = re.match(r'\{"id":(?:"(?:[^"\\]|\\.)*"|[^",]+),"table":"(\w+)"', row)
    return found.group(1) if found else "errors"


def schemas(goalsheet):
    """The columns of each table, asked of the program itself, so that they are never out of date."""
    text = subprocess.run([goalsheet, "schema", "--format", "json"], check=True, capture_output=True).stdout
    dictionary = json.loads(text)
    tables = {table["name"]: table["columns"] for table in dictionary["tables"]}
    result = {}
    for name, definition in DEFINITIONS.items():
        columns = [
            T.StructField("row_id" if column["name"] == "id" else column["name"], TYPES[column["type"]])
            for column in tables[definition]
        ]
        result[name] = T.StructType([T.StructField("id", T.StringType())] + columns)
    result["errors"] = T.StructType([
        T.StructField("id", T.StringType()), T.StructField("line", T.LongType()),
        T.StructField("message", T.StringType()),
    ])
    return result


def write(spark, options):
    structures = schemas(options.goalsheet)
    files = spark.sparkContext.binaryFiles(options.reports, options.partitions or None).filter(
        lambda file: matches(file[0], options.pattern))
    if options.partitions:
        files = files.repartition(options.partitions)
    # One mapper a partition, one core each: Spark itself keeps the cores busy.
    facts = files.map(document).pipe(shlex.join([options.goalsheet, "map", "--jobs", "1"]), checkCode=True).cache()
    frames = {
        name: spark.read.schema(structure).json(facts.filter(lambda row, name=name: table(row) == name))
        for name, structure in structures.items()
    }
    reports = frames["reports"]
    # A date is text until here, because JSON has none.
    places = reports.select("id", F.col("year").alias("report_year"), "level")
    for name in TABLES:
        frame = frames[name]
        if name != "reports":
            frame = frame.drop("year").join(F.broadcast(places), "id", "left").withColumnRenamed("report_year", "year")
        for column in ("due_date", "published"):
            if column in frame.columns:
                frame = frame.withColumn(column, F.to_date(column))
        frame.write.mode("overwrite").partitionBy("year", "level").parquet(f"{options.facts}/{name}")
    frames["errors"].write.mode("overwrite").json(f"{options.facts}/errors")
    facts.unpersist()


def matches(path, pattern):
    return fnmatch(path.rsplit("/", 1)[-1], pattern)


EXAMPLES = {
    "Growth targets of the economy by year and level": """
        SELECT year, level, count(*) AS reports, round(avg(base_value), 2) AS mean, min(base_value) AS lowest,
               max(base_value) AS highest
        FROM goals
        WHERE tense = 'planned' AND canonical_indicator = '地区生产总值' AND measure = 'growth' AND role = 'target'
        GROUP BY year, level ORDER BY year, level""",
    "Where most projects are to begin": """
        SELECT jurisdiction, year, count(*) AS projects
        FROM projects WHERE stage = 'started' AND tense = 'planned'
        GROUP BY jurisdiction, year ORDER BY projects DESC, jurisdiction LIMIT 10""",
    "Targets beside the results of the year before": """
        SELECT target.jurisdiction, target.year, target.canonical_indicator AS indicator,
               min(target.base_value) AS target, min(result.base_value) AS result
        FROM goals AS target JOIN goals AS result
          ON result.id = target.id AND result.canonical_indicator = target.canonical_indicator
         AND result.measure = target.measure AND result.base_unit = target.base_unit
         AND result.tense = 'achieved' AND result.period = concat(target.year - 1, '年')
        WHERE target.tense = 'planned' AND target.role = 'target' AND target.period = concat(target.year, '年')
        GROUP BY ALL ORDER BY jurisdiction, year, indicator LIMIT 20""",
}


def main():
    options = arguments()
    spark = (
        SparkSession.builder.appName("goalsheet")
        .config("spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive", "true")
        .getOrCreate())
    write(spark, options)
    for name in TABLES:
        spark.read.parquet(f"{options.facts}/{name}").createOrReplaceTempView(name)
    for title, query in EXAMPLES.items():
        answer = spark.sql(query)
        if options.show:
            print(f"\n{title}")
            answer.show(20, truncate=False)
        else:
            answer.collect()
    spark.stop()


if __name__ == "__main__":
    main()
