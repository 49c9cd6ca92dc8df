import Archive
import Testing

@testable import Spreadsheet

@Suite struct HostileFileTests {
  static func failure(_ bytes: [UInt8], _ limits: ReadLimits = ReadLimits()) -> WorkbookReadError? {
    do {
      let reader = try WorkbookReader(bytes, limits: limits)
      for sheet in reader.sheets { try reader.rows(of: sheet) { _ in } }
      return nil
    } catch {
      return error as? WorkbookReadError
    }
  }

  @Test func `files of other kinds are named`() throws {
    #expect(Self.failure([])?.message == "The file is no XLSX or ODS workbook: it is empty.")
    #expect(
      Self.failure(Array("a,b".utf8))?.message == "The file is no XLSX or ODS workbook: it is no zip archive."
    )
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    #expect(
      Self.failure(compound)?.message
        == "The file is no XLSX or ODS workbook: it is of Excel 97 to 2003; save it as XLSX.")
    let encrypted = compound + "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(
      Self.failure(encrypted)?.message
        == "The workbook is protected by a password: save it without one and try again.")
    #expect(
      Self.failure(try PackageMaker.zip([("a.txt", "x")]))?.message
        == "The file is no XLSX or ODS workbook: it is an archive of something else.")
    #expect(
      Self.failure(try PackageMaker.zip([("mimetype", "application/vnd.oasis.opendocument.text")]))
        == .notAWorkbook(detail: "it says that it is application/vnd.oasis.opendocument.text"))
  }

  @Test func `a file that is not there is named`() {
    let error = #expect(throws: WorkbookReadError.self) { try WorkbookReader(path: "/nowhere/a.xlsx") }
    #expect(error?.message == "/nowhere/a.xlsx could not be read: No such file or directory.")
  }

  @Test func `a sheet that is not there is named`() throws {
    let reader = try WorkbookReader(PackageMaker.xlsx(sheet: ""))
    let error = #expect(throws: WorkbookReadError.self) { try reader.rows(of: "T") { _ in } }
    #expect(error?.message == "The workbook has no sheet \"T\"; it has \"S\".")
  }

  @Test func `document types are refused, so that entities cannot grow`() throws {
    let bomb = """
      <!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>
      """
    let bytes = try PackageMaker.zip([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", bomb),
    ])
    #expect(Self.failure(bytes) == .documentType(part: "content.xml"))
  }

  @Test func `rows that are out of order are refused`() throws {
    let bytes = try PackageMaker.xlsx(
      sheet: "<sheetData><row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"/></sheetData>")
    #expect(Self.failure(bytes)?.message.contains("row 2 stands below a later one") == true)
  }

  @Test func `limits hold`() throws {
    let strings = try PackageMaker.xlsx(
      sheet: "<sheetData/>", strings: String(repeating: "<si><t>0123456789</t></si>", count: 100))
    #expect(
      Self.failure(strings, ReadLimits(sharedTextSize: 1000))?.message
        == "The workbook is refused: its part xl/s.xml has more than 1000 bytes of text.")
    let merged = try PackageMaker.xlsx(
      sheet: "<mergeCells>" + String(repeating: #"<mergeCell ref="A1:B2"/>"#, count: 20) + "</mergeCells>")
    #expect(
      Self.failure(merged, ReadLimits(settings: 10))
        == .limitExceeded(part: "xl/worksheets/one.xml", limit: "10 merged ranges"))
    #expect(
      Self.failure(strings, ReadLimits(partSize: 100))
        == .archive(.limitExceeded(member: "_rels/.rels", limit: "100 bytes")))
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `a file cut off anywhere ends in an error of ours`(format: WorkbookFormat) throws {
    let whole = try WrittenWorkbook(RandomWorkbook(seed: 7).workbook, format).bytes
    for length in stride(from: 0, to: whole.count, by: 97) {
      #expect(Self.failure(Array(whole[..<length])) != nil)
    }
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `text cut off within a part is damage that is named`(format: WorkbookFormat) throws {
    let cut =
      format == .xlsx
      ? try PackageMaker.xlsx(sheet: "<sheetData><row>")
      : try PackageMaker.ods(sheet: "<table:table-row>")
    guard case .malformed(let part, let line, _) = Self.failure(cut) else {
      Issue.record("no error")
      return
    }
    #expect(part == (format == .xlsx ? "xl/worksheets/one.xml" : "content.xml"))
    #expect(line == 1)
  }

  @Test(arguments: WorkbookFormat.allCases)
  func `random damage within parts never crashes`(format: WorkbookFormat) throws {
    let written = try WrittenWorkbook(RandomWorkbook(seed: 9).workbook, format)
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<300 {
      let parts = try written.reader.names.map { name -> (String, String) in
        var bytes = try written.reader.content(of: name)
        if name != "mimetype", name.hasSuffix(".xml"), !bytes.isEmpty {
          for _ in 0..<2 {
            bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(
              in: 0x20...0x7E, using: &numbers)
          }
        }
        return (name, String(decoding: bytes, as: UTF8.self))
      }
      _ = Self.failure(try PackageMaker.zip(parts))
    }
  }
}
