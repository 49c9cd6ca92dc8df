"""The year of weekly-through-the-year: weekly_year.py FOLDER PIPE, with the program in $GOALSHEET."""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl

FOLDER, PIPE = pathlib.Path(sys.argv[1]), sys.argv[2]
LEDGERS = FOLDER / "ledgers"
TOOLS = pathlib.Path(__file__).parent

# One line is torn in the middle of a number.
REPORT = """政府工作报告
（2026年1月20日在枫川市第三届人民代表大会第五次会议上）
枫川市人民政府市长 林望舒
一、2025年工作回顾
过去一年，全市地区生产总值增长5.2%。
二、2026年工作安排
今年主要预期目标是：地区生产总值增长5%以上，城镇新增就业3万人，一般公共预算收入增长4%。
(一)扩大有效投资
推动栖霞湖水厂一期上半年竣工投产。
力争技改投资突破1 2
0亿元。
推进零基预算改革（财政局牵头，审计局配合）。
(二)保障民生
实施老旧小区改造提升。
完善社区养老服务网络。
"""


def ledger(week, kind="xlsx", area="枫川市"):
    return LEDGERS / f"{area}-2026-2026-W{week}.{kind}"


def run(day):
    """One run, and a second that must change no byte; its workbooks are kept for the validator."""
    command = [os.environ["GOALSHEET"], "weekly", str(FOLDER / "weekly.yaml"), "--date", day]
    subprocess.run(command, check=True)
    before = contents()
    subprocess.run(command, check=True)
    assert contents() == before, f"a second run of {day} changed bytes"
    week = FOLDER / "weeks" / day
    week.mkdir(parents=True)
    number = datetime.date.fromisoformat(day).isocalendar().week
    for path in LEDGERS.glob(f"*-W{number}.*"):
        shutil.copy(path, week)


def contents():
    return {path.name: path.read_bytes() for path in LEDGERS.iterdir() if path.is_file() and path.name != "run.json"}


def calc(path, *edits):
    subprocess.run(["/usr/bin/python3", TOOLS / "calc_edit.py", PIPE, path, json.dumps(edits)], check=True)


def type_with_openpyxl(path, *edits):
    book = openpyxl.load_workbook(path)
    for sheet, text, heading, value in edits:
        rows = book[sheet]
        column = {cell.value: cell.column for cell in rows[1]}[heading]
        row = next(cells for cells in rows.iter_rows(min_row=2) if any(text in str(cell.value) for cell in cells))
        rows.cell(row[0].row, column).value = value
    book.save(path)


def typed(path, sheet, text, heading):
    rows = openpyxl.load_workbook(path, data_only=True)[sheet]
    column = {cell.value: cell.column for cell in rows[1]}[heading]
    for cells in rows.iter_rows(min_row=2):
        if any(text in str(cell.value) for cell in cells):
            return cells[column - 1].value
    return None


def expect(week, *cells):
    for sheet, text, heading, value in cells:
        found = typed(ledger(week), sheet, text, heading)
        assert found == value, f"W{week}, {sheet}, {text}, {heading}: {found!r} where {value!r} was typed"


def changes():
    lines = (LEDGERS / "changes.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def said(kind, table, field=None, before=None, after=None):
    found = changes()
    assert any(
        row.get("change") == kind and row.get("table") == table
        and (field is None or (row.get("field"), row.get("before"), row.get("after")) == (field, before, after))
        for row in found
    ), f"{kind} {table} {field}: not among {found}"


def report(text, name="fengchuan.txt"):
    (FOLDER / "reports" / name).write_text(text)


def main():
    (FOLDER / "reports").mkdir()
    (FOLDER / "weekly.yaml").write_text("inputs: reports\noutput: ledgers\nformats: [xlsx, ods]\nkeep: 5\n")
    report(REPORT)

    # Week 41, edited by LibreOffice: typed into, sorted, a column inserted and filled.
    run("2026-10-05")
    assert changes() == []
    calc(
        ledger(41),
        {"sheet": "重点任务", "row": "老旧小区改造提升", "column": "进展情况", "value": "已完成立项"},
        {"sheet": "主要指标", "row": "地区生产总值", "column": "实际值", "value": 5.3},
        {"sheet": "重点任务", "insert": "联系人", "before": "备注"},
        {"sheet": "重点任务", "row": "社区养老服务网络", "column": "联系人", "value": "周明"},
    )
    kept = [
        ("重点任务", "老旧小区改造提升", "进展情况", "已完成立项"),
        ("主要指标", "地区生产总值", "实际值", 5.3),
        ("重点任务", "社区养老服务网络", "联系人", "周明"),
    ]
    run("2026-10-06")
    expect(41, *kept)

    # Week 42: a target is corrected; openpyxl types.
    text = REPORT.replace("增长5%以上", "增长5.5%以上")
    report(text)
    run("2026-10-12")
    said("changed", "goals", "value", 5, 5.5)
    expect(42, *kept)
    more = [
        ("重点项目", "栖霞湖水厂", "状态", "推进中"),
        ("重点任务", "零基预算改革", "存在问题", "口径不一"),
    ]
    type_with_openpyxl(ledger(42), *more)
    kept += more

    # Week 43: a torn line is repaired, and its two halves become one goal; LibreOffice saves the ODS.
    text = text.replace("1 2\n0亿元", "120亿元")
    report(text)
    run("2026-10-19")
    assert sorted((row["change"], row["table"]) for row in changes()) == [
        ("gone", "tasks"), ("gone", "tasks"), ("new", "goals")
    ], changes()
    said_sheet = openpyxl.load_workbook(ledger(43))["变化"]
    assert said_sheet.max_row == 1 + len(changes()), said_sheet.max_row
    expect(43, *kept)
    problem = ("重点任务", "老旧小区改造提升", "存在问题", "资金未到位")
    calc(ledger(43, "ods"), {"sheet": problem[0], "row": problem[1], "column": problem[2], "value": problem[3]})
    kept.append(problem)

    # Week 44: a project is renamed; what was typed goes with it, and the row is marked.
    text = text.replace("栖霞湖水厂", "栖霞湖净水厂")
    report(text)
    run("2026-10-26")
    said("changed", "projects", "name", "栖霞湖水厂", "栖霞湖净水厂")
    kept = [cell if cell[1] != "栖霞湖水厂" else (cell[0], "栖霞湖净水厂", *cell[2:]) for cell in kept]
    expect(44, *kept)
    assert "相似度" in typed(ledger(44), "重点项目", "栖霞湖净水厂", "核对")

    # LibreOffice sorts the tasks from the last to the first, and renames the sheet.
    calc(
        ledger(44),
        {"sheet": "重点任务", "sort": "序号", "descending": True},
        {"sheet": "重点任务", "row": "零基预算改革", "column": "备注", "value": "改名后所填"},
        {"sheet": "重点任务", "name": "任务"},
    )
    kept.append(("重点任务", "零基预算改革", "备注", "改名后所填"))

    # Week 45: a report is added, a task is gone: what was typed into it goes to 已移出.
    report(REPORT.replace("枫川市", "云栖县").replace("全市", "全县"), "yunqi.txt")
    text = text.replace("完善社区养老服务网络。\n", "")
    report(text)
    run("2026-11-02")
    assert ledger(45, area="云栖县").exists()
    said("gone", "tasks")
    removed = openpyxl.load_workbook(ledger(45))["已移出"]
    assert any("周明" == cell.value for row in removed.iter_rows() for cell in row)
    contact = kept.pop(2)
    expect(45, *kept)
    type_with_openpyxl(ledger(45), ("主要指标", "城镇新增就业", "实际值", 2.4))
    kept.append(("主要指标", "城镇新增就业", "实际值", 2.4))

    # Week 46: the task is back, and so is what was typed into it.
    text += "完善社区养老服务网络。\n"
    report(text)
    run("2026-11-09")
    said("new", "tasks")
    kept.append(contact)
    expect(46, *kept)
    assert "已移出" not in openpyxl.load_workbook(ledger(46)).sheetnames
    calc(ledger(46, "ods"), {"sheet": "主要指标", "row": "城镇新增就业", "column": "进展情况", "value": "超序时"})
    kept.append(("主要指标", "城镇新增就业", "进展情况", "超序时"))

    # Weeks 47 and 48: nothing happens. Ledgers that people changed are never tidied away.
    run("2026-11-16")
    run("2026-11-23")
    expect(48, *kept)
    assert changes() == []
    assert os.readlink(LEDGERS / "枫川市-2026-latest.xlsx") == ledger(48).name
    weeks = sorted(path.stem[-3:] for path in LEDGERS.glob("枫川市-2026-2026-W*.xlsx"))
    assert weeks[-5:] == ["W44", "W45", "W46", "W47", "W48"], weeks
    print(f"{len(kept)} typed cells stood through eight weeks; weeks kept: {', '.join(weeks)}")


main()
