"""Usage: compare_rows.py FOLDER WORKBOOK…

Compares the sheets of workbooks (.xlsx, .ods), read by openpyxl and odfpy, with the JSON Lines in FOLDER.
Prints what differs; exit 1 where anything does.
"""
import json
import sys
from pathlib import Path

SHEETS = ["概览", "主要指标", "重点项目", "重点任务", "完成情况", "原文", "说明"]

# sheet: the file, which of its rows, and the fields that stand in columns of these headings
TABLES = {
    "主要指标": ("goals", lambda row: row["tense"] == "planned", {
        "指标": "indicator", "目标值": "value", "单位": "unit", "时限": "deadline", "行标识": "key"}),
    "完成情况": ("goals", lambda row: row["tense"] == "achieved", {
        "指标": "indicator", "单位": "unit", "行标识": "key"}),
    "重点项目": ("projects", lambda row: True, {
        "项目": "name", "期次": "phase", "时限": "deadline", "行标识": "key"}),
    "重点任务": ("tasks", lambda row: True, {
        "事项": "object", "时限": "deadline", "行标识": "key"}),
}


def read_xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


def read_ods(path):
    from odf import teletype
    from odf.opendocument import load
    from odf.table import CoveredTableCell, Table, TableCell, TableRow

    def value(cell):
        kind = cell.getAttribute("valuetype")
        if kind in ("float", "percentage", "currency"):
            return float(cell.getAttribute("value"))
        if kind == "date":
            return cell.getAttribute("datevalue")
        paragraphs = [child for child in cell.childNodes if getattr(child, "tagName", "") == "text:p"]
        return "\n".join(teletype.extractText(paragraph) for paragraph in paragraphs) or None

    sheets = {}
    for table in load(path).spreadsheet.getElementsByType(Table):
        rows = []
        for row in table.getElementsByType(TableRow):
            cells = []
            for cell in row.childNodes:
                if cell.qname not in (TableCell().qname, CoveredTableCell().qname):
                    continue
                repeat = int(cell.getAttribute("numbercolumnsrepeated") or 1)
                content = value(cell)
                # Trailing filler runs to the edge of the sheet.
                cells += [content] * (repeat if content is not None else min(repeat, 64))
            repeat = int(row.getAttribute("numberrowsrepeated") or 1)
            rows += [cells] * (repeat if any(cell is not None for cell in cells) else min(repeat, 4))
        sheets[table.getAttribute("name")] = rows
    return sheets


def table_rows(rows):
    """The rows under the header (the row that begins with 序号) as dictionaries."""
    for index, row in enumerate(rows):
        if row and row[0] == "序号":
            header = [cell for cell in row if cell is not None]
            if len(set(header)) != len(header):
                raise ValueError(f"headings are not unique: {header}")
            found = []
            for line in rows[index + 1:]:
                if not line or line[0] is None:
                    break
                found.append(dict(zip(header, line)))
            return found
    raise ValueError("no header row that begins with 序号")


def same(expected, found):
    if isinstance(expected, (int, float)) and isinstance(found, (int, float)):
        return abs(expected - found) < 1e-9 * max(1, abs(expected))
    return (expected or None) == (found or None)


def differences(folder, workbook):
    sheets = read_xlsx(workbook) if workbook.suffix == ".xlsx" else read_ods(workbook)
    if list(sheets) != SHEETS:
        yield f"sheets {list(sheets)} in place of {SHEETS}"
        return
    for title, (file, belongs, columns) in TABLES.items():
        lines = (folder / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
        expected = [row for row in map(json.loads, lines) if belongs(row)]
        try:
            found = table_rows(sheets[title]) if expected else []
        except ValueError as error:
            yield f"{title}: {error}"
            continue
        if len(found) != len(expected):
            yield f"{title}: {len(found)} rows in place of {len(expected)}"
            continue
        for number, (line, row) in enumerate(zip(expected, found), 1):
            for heading, field in columns.items():
                if heading not in row:
                    yield f"{title}: no column {heading}"
                    return
                if not same(line.get(field), row[heading]):
                    yield f"{title} row {number}: {heading} is {row[heading]!r} in place of {line.get(field)!r}"
    statements = (folder / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {cell for row in sheets["原文"] for cell in row if isinstance(cell, str)}
    for line in map(json.loads, statements):
        if line["text"] not in texts:
            yield f"原文: {line['text']!r} is missing"


def main():
    folder, *workbooks = map(Path, sys.argv[1:])
    wrong = 0
    for workbook in workbooks:
        for difference in differences(folder, workbook):
            print(f"{workbook.name}: {difference}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
