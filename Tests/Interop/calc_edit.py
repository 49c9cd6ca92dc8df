"""Edits a workbook in LibreOffice itself and saves it in its own format: calc_edit.py PIPE FILE EDITS

Runs under the system's Python, which has the module uno. EDITS is a JSON list, carried out in order:
  {"sheet", "row", "column", "value"}     types a value where the row holds the text `row`
  {"sheet", "sort", "descending"}         sorts the rows by a column
  {"sheet", "insert", "before"}           inserts a column with this heading
  {"sheet", "name"}                       renames the sheet
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}


def value(name, what):
    result = PropertyValue()
    result.Name, result.Value = name, what
    return result


def desktop(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow


def column(sheet, heading):
    for index in range(used(sheet)[0] + 1):
        if sheet.getCellByPosition(index, 0).String == heading:
            return index
    sys.exit(f"{sheet.Name}: no column {heading}")


def row(sheet, text):
    last_column, last_row = used(sheet)
    for index in range(1, last_row + 1):
        if any(text in sheet.getCellByPosition(place, index).String for place in range(last_column + 1)):
            return index
    sys.exit(f"{sheet.Name}: no row with {text}")


def edit(sheet, change):
    if "value" in change:
        cell = sheet.getCellByPosition(column(sheet, change["column"]), row(sheet, change["row"]))
        if isinstance(change["value"], str):
            cell.String = change["value"]
        else:
            cell.Value = change["value"]
    elif "sort" in change:
        last_column, last_row = used(sheet)
        field = TableSortField()
        field.Field, field.IsAscending = column(sheet, change["sort"]), not change.get("descending", False)
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        sheet.getCellRangeByPosition(0, 0, last_column, last_row).sort(
            (value("SortFields", fields), value("ContainsHeader", True))
        )
    elif "insert" in change:
        place = column(sheet, change["before"])
        sheet.Columns.insertByIndex(place, 1)
        sheet.getCellByPosition(place, 0).String = change["insert"]
    elif "name" in change:
        sheet.Name = change["name"]


def main():
    pipe, path, edits = sys.argv[1:]
    document = desktop(pipe).loadComponentFromURL(
        uno.systemPathToFileUrl(path), "_blank", 0, (value("Hidden", True),)
    )
    for change in json.loads(edits):
        edit(document.Sheets.getByName(change["sheet"]), change)
    kind = FILTERS[path.rsplit(".", 1)[1]]
    document.storeToURL(uno.systemPathToFileUrl(path), (value("FilterName", kind), value("Overwrite", True)))
    document.close(True)


main()
