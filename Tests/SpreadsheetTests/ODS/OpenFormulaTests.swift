import Testing

@testable import Spreadsheet

@Suite struct OpenFormulaTests {
  @Test(arguments: [
    ("A1", "[.A1]"), ("$A$1+b2", "[.$A$1]+[.b2]"), ("SUM(A1:B9,3)", "SUM([.A1:.B9];3)"),
    ("SUM(A:B)", "SUM([.A:.B])"), ("'原 文'!A1*2", "['原 文'.A1]*2"), ("原文!A1:C3", "[原文.A1:.C3]"),
    ("'it''s'!$B$2", "['it''s'.$B$2]"), ("IF(A1=\"\",\"a,b;A1\",B1)", "IF([.A1]=\"\";\"a,b;A1\";[.B1])"),
    ("IF(A1=\"say \"\"A1\"\"\",1,2)", "IF([.A1]=\"say \"\"A1\"\"\";1;2)"), ("{1,2;3,4}", "{1;2|3;4}"),
    ("TRUE", "TRUE()"), ("TRUE()", "TRUE()"), ("NOT(false)", "NOT(false())"), ("LOG10(A1)", "LOG10([.A1])"),
    ("1.5E+3*1e5", "1.5E+3*1e5"), ("A1%", "[.A1]%"), ("总额*2", "总额*2"), ("A1&B1<>C1", "[.A1]&[.B1]<>[.C1]"),
    ("_xlfn.CONCAT(A1)", "CONCAT([.A1])"), ("ABC", "ABC"), ("A1:B2:C3", "[.A1:.B2]:[.C3]"),
    ("XFD1048576", "[.XFD1048576]"), ("XFE1", "XFE1"),
  ])
  func `formulas`(excel: String, openFormula: String) throws {
    #expect(try OpenFormula.translate(excel) == openFormula)
  }

  @Test func `what cannot be said is named`() {
    #expect(throws: OpenFormula.Failure.self) { try OpenFormula.translate("SUM(T[数])") }
    #expect(throws: OpenFormula.Failure.self) { try OpenFormula.translate("SUM(1:3)") }
    #expect(throws: OpenFormula.Failure.self) { try OpenFormula.translate("'原文'B1") }
    #expect(throws: OpenFormula.Failure.self) { try OpenFormula.translate("原文!名称") }
  }

  @Test func `the error names the cell, and XLSX takes the formula`() throws {
    let workbook = Workbook.single(rows: [[.formula("SUM(T[数])")]])
    #expect(throws: Never.self) { try WrittenWorkbook(workbook, .xlsx) }
    let error = #expect(throws: SpreadsheetError.self) { try WrittenWorkbook(workbook, .ods) }
    #expect(
      error?.message
        == "The formula in cell A1 of sheet \"S\" cannot be written: references to tables such as Table[Column] "
        + "have no counterpart in OpenFormula.")
  }
}
