import Testing

@testable import Spreadsheet

@Suite struct SharedStringsPartTests {
  static func part(_ texts: [String], memory: Int = 1 << 20) throws -> String {
    var options = WriteOptions.test
    options.sharedStringMemory = memory
    return try WrittenWorkbook(.single(rows: texts.map { [.text($0)] }), .xlsx, options: options)
      .part("xl/sharedStrings.xml", from: "<sst", to: "</sst>")
  }

  @Test func `each text stands once, in the order of its first use`() throws {
    #expect(
      try Self.part(["乙", "甲", "乙", "丙", "甲"])
        == """
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="5" uniqueCount="3">\
        <si><t>乙</t></si><si><t>甲</t></si><si><t>丙</t></si></sst>
        """)
  }

  @Test func `outer spaces, line breaks and control characters are kept`() throws {
    #expect(
      try Self.part([" a", "b\nc", "d\u{7}", "", "_x0041_"]).hasSuffix(
        "<si><t xml:space=\"preserve\"> a</t></si><si><t xml:space=\"preserve\">b\nc</t></si>"
          + "<si><t xml:space=\"preserve\">d_x0007_</t></si><si><t></t></si><si><t>_x005F_x0041_</t></si></sst>"
      ))
  }

  @Test func `beyond its memory texts are written again`() throws {
    let part = try Self.part(["aaaa", "bbbb", "cccc", "aaaa", "cccc", "cccc"], memory: 8)
    #expect(part.contains(#"count="6" uniqueCount="5""#))
  }

  @Test func `thousands of texts keep their indexes`() throws {
    var table = StringTable(memory: 1 << 20)
    func find(_ number: Int, _ index: Int) -> StringTable.Outcome {
      var text = "text \(number)"
      return text.withUTF8 { table.find($0, orInsert: index) }
    }
    for number in 0..<20_000 { #expect(find(number, number) == .new) }
    for number in 0..<20_000 { #expect(find(number, 0) == .known(number)) }
  }

  @Test func `a workbook without texts has no such part`() throws {
    let written = try WrittenWorkbook(.single(rows: [[.number(1)]]), .xlsx)
    #expect(!written.reader.contains("xl/sharedStrings.xml"))
    #expect(try !written.part("[Content_Types].xml").contains("sharedStrings"))
  }
}
