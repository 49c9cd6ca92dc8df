import Testing

@testable import Spreadsheet

@Suite struct CellReferenceTests {
  @Test(arguments: [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
  func `references are read and written`(text: String, row: Int, column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).text == text)
  }

  @Test func `dollar signs and small letters are taken`() {
    #expect(CellReference("$b$12") == CellReference(row: 11, column: 1))
    #expect(CellReference(row: 11, column: 1).absoluteText == "$B$12")
  }

  @Test(arguments: ["", "A", "1", "A0", "A1B", "XFE1", "A1048577", "AAAA1", "A-1", "甲1", "A 1"])
  func `other texts are no references`(text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test func `letters of every column read back`() {
    for column in 0..<Limits.columns {
      #expect(CellReference(CellReference.letters(ofColumn: column) + "1")?.column == column)
    }
  }
}

@Suite struct SheetNameTests {
  @Test(arguments: ["主要指标", "a", "R&D <1>", "it's", String(repeating: "表", count: 31), "history 2"])
  func `legal`(name: String) {
    #expect(NameRules.problem(ofSheetName: name) == nil)
  }

  @Test(arguments: [
    ("", SheetNameProblem.empty), (String(repeating: "表", count: 32), .tooLong),
    (String(repeating: "👍", count: 16), .tooLong), ("a/b", .forbiddenCharacter("/")),
    ("a:b", .forbiddenCharacter(":")), ("[1]", .forbiddenCharacter("[")), ("'a", .outerApostrophe),
    ("a'", .outerApostrophe), ("HISTORY", .reserved), ("a\nb", .forbiddenCharacter("\n")),
  ])
  func `illegal`(name: String, problem: SheetNameProblem) {
    #expect(NameRules.problem(ofSheetName: name) == problem)
  }
}

@Suite struct TableNameTests {
  @Test(arguments: ["主要指标", "T1_a.b", "_x", "Rows", "RC_1", "ABCD1", "表1", "Column", "r1c"])
  func `legal`(name: String) {
    // `r1c` is row 1, relative column.
    #expect(NameRules.isLegalName(name) == (name != "r1c"))
  }

  @Test(arguments: ["", "1a", "a b", "A1", "xfd12", "R", "c", "R1C1", "r2", "C7", "a-b", "甲，乙", ".a"])
  func `illegal`(name: String) {
    #expect(!NameRules.isLegalName(name))
  }
}
