import Archive
import Testing

@testable import ReportImport

/// Files made to do harm, or damaged: a typed error or a right answer each.
///
/// Tests/Interop/hostile-input measures time and memory on files of full size with the program that is installed.
@Suite("Hostile input", .timeLimit(.minutes(2)))
struct HostileInputTests {
  private let paragraph = "<w:p><w:r><w:t>政府工作报告</w:t></w:r></w:p>"

  private func error(_ bytes: [UInt8], _ name: String) -> ImportError? {
    do throws(ImportError) {
      _ = try SourceReader.read(bytes: bytes, source: name)
      return nil
    } catch {
      return error
    }
  }

  @Test("more text than any report has")
  func largeText() {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: SourceReader.maximumTextSize + 1)
    #expect(error(bytes, "a.txt") == .overLimit(source: "a.txt", limit: "more than 16 MB of text"))
  }

  @Test("a DOCX cut off at every byte")
  func cutOff() throws {
    let bytes = try OfficeFile.docx(body: paragraph)
    for count in 0..<bytes.count {
      // Before the signature is whole, nothing tells it from a text of three letters.
      if count == 1 || count == 2 { continue }
      #expect(throws: ImportError.self, "\(count) bytes") {
        try SourceReader.read(bytes: Array(bytes[..<count]), source: "a.docx")
      }
    }
    #expect(error(bytes, "a.docx") == nil)
  }

  @Test("a DOCX with any byte changed gives an error or the same text")
  func changed() throws {
    let bytes = try OfficeFile.docx(body: paragraph)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x55
      guard let document = try? SourceReader.read(bytes: changed, source: "a.docx") else { continue }
      // The last bytes of a member's name may change what the part is; its text cannot.
      #expect(document.utf8 == Array("政府工作报告\n".utf8), "byte \(index)")
    }
  }

  @Test(
    "document types and what they declare are refused in every part",
    arguments: [
      "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE w SYSTEM \"http://127.0.0.1:1/x.dtd\">",
      "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
    ], ["word/document.xml", "word/styles.xml"])
  func documentTypes(declaration: String, part: String) throws {
    let parts = ["word/document.xml", "word/styles.xml"].map { name in
      (
        name,
        (name == part ? declaration : "") + "<w:document \(OfficeFile.word)>&x;\(paragraph)</w:document>"
      )
    }
    let bytes = try OfficeFile.archive(
      parts.map { ($0.0, $0.0 == part ? $0.1 : $0.1.replacing("&x;", with: "")) })
    #expect(error(bytes, "a.docx") == .documentType(source: "a.docx", part: part))
  }

  @Test("the same in an ODT")
  func documentTypeInODT() throws {
    let bytes = try OfficeFile.archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("content.xml", "<!DOCTYPE x [<!ENTITY y \"z\">]><x>&y;</x>"),
    ])
    #expect(error(bytes, "a.odt") == .documentType(source: "a.odt", part: "content.xml"))
  }

  @Test("a zip bomb")
  func bomb() throws {
    let sink = MemorySink()
    let writer = try ZipWriter(sink: sink)
    try [UInt8](repeating: 0x20, count: 40 << 20).withUnsafeBytes { try writer.add("word/document.xml", $0) }
    try writer.finish()
    #expect(sink.bytes.count < 1 << 20)
    guard case .overLimit(source: "a.docx", _) = error(sink.bytes, "a.docx") else {
      Issue.record("not refused")
      return
    }
  }

  @Test("sizes in the headers that are not true")
  func falseSizes() throws {
    let bytes = try OfficeFile.docx(body: String(repeating: paragraph, count: 20))
    for (signature, offsets) in [
      ([0x50, 0x4B, 0x01, 0x02] as [UInt8], [20, 24, 42, 28]), ([0x50, 0x4B, 0x05, 0x06], [8, 10, 12, 16]),
    ] {
      guard let header = ByteSearch.offset(of: signature, in: bytes) else { continue }
      for offset in offsets {
        for value: [UInt8] in [[0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0]] {
          var changed = bytes
          let width = offset == 28 || offset == 8 || offset == 10 ? 2 : 4
          for index in 0..<width { changed[header + offset + index] = value[index] }
          let outcome = error(changed, "a.docx")
          // What nothing needs to find the parts is not read: disk counts and the directory's size. A place of
          // zero is the true one of the first part.
          if offset != 8, offset != 12, !(offset == 42 && value[0] == 0) {
            #expect(outcome != nil, "offset \(offset), \(value)")
          }
        }
      }
    }
  }

  @Test("an encrypted part")
  func encryptedPart() throws {
    var bytes = try OfficeFile.docx(body: paragraph)
    var index = 0
    while let found = ByteSearch.offset(of: [0x50, 0x4B, 0x01, 0x02], in: Array(bytes[index...])) {
      bytes[index + found + 8] |= 1
      index += found + 4
    }
    #expect(error(bytes, "a.docx") == .encrypted(source: "a.docx"))
  }

  @Test("two parts of one name")
  func duplicate() throws {
    var bytes = try OfficeFile.archive([("word/document.xml", "<a/>"), ("word/documenu.xml", "<b/>")])
    while let found = ByteSearch.offset(of: Array("documenu".utf8), in: bytes) {
      bytes[found + 7] = UInt8(ascii: "t")
    }
    #expect(
      error(bytes, "a.docx")
        == .damaged(
          source: "a.docx", format: "DOCX", reason: "it holds two parts of the name word/document.xml"))
  }

  @Test("XML nested a hundred thousand deep")
  func deepXML() throws {
    let deep = String(repeating: "<w:p>", count: 100_000)
    let bytes = try OfficeFile.docx(body: deep)
    #expect(error(bytes, "a.docx") != nil)
  }

  @Test("styles that are based on themselves, lists that are their own looks")
  func loops() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>
      """
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/><w:styleLink w:val="s"/></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let body = """
      <w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="-5"/><w:numId w:val="1"/></w:numPr></w:pPr>
      <w:r><w:t>文</w:t></w:r></w:p>
      """
    let bytes = try OfficeFile.docx(body: body, styles: styles, numbering: numbering)
    #expect(try OfficeFile.lines(bytes, "a.docx") == ["文"])
  }

  @Test(
    "HTML nested a hundred thousand deep",
    arguments: ["<div>", "<b>", "<table><tr><td>", "<ol><li>", "<font>"])
  func deepHTML(tag: String) {
    let html = "<html><body>" + String(repeating: tag, count: 100_000) + "政府工作报告"
    guard case .overLimit(source: "a.html", _) = error(Array(html.utf8), "a.html") else {
      Issue.record("\(tag) was not refused")
      return
    }
  }

  @Test("HTML nested as deep as is read")
  func deepEnough() throws {
    let count = HTMLTreeBuilder.maximumDepth - 10
    let html = "<html><body>" + String(repeating: "<div>", count: count) + "政府工作报告"
    #expect(try OfficeFile.lines(Array(html.utf8), "a.html") == ["政府工作报告"])
  }

  @Test(
    "HTML of very many tags, opened or closed",
    arguments: ["</b>", "<br>", "<p>", "<a href=x>x</a>", "&#x0;", "<!-"])
  func manyTags(tag: String) {
    let html =
      "<html><body>" + String(repeating: "<div>", count: 900) + "政府" + String(repeating: tag, count: 30_000)
    _ = error(Array(html.utf8), "a.html")
  }

  @Test("a page larger than the limit")
  func largePage() {
    let bytes = Array("<html>".utf8) + [UInt8](repeating: 0x20, count: HTMLReader.maximumSize)
    #expect(error(bytes, "a.html") == .tooLarge(source: "a.html", limit: HTMLReader.maximumSize))
  }

  @Test("zero bytes in a page do not end it")
  func zeros() throws {
    #expect(try OfficeFile.lines(Array("<html><p>政府\0工作</p>".utf8), "a.html") == ["政府 工作"])
  }

  @Test("old Word files, with and without a password, other archives")
  func otherFormats() throws {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(error(signature + [0, 0], "a.doc") == .oldWordFile(source: "a.doc"))
    let name: [UInt8] = Array("EncryptedPackage".utf8).flatMap { [$0, 0] }
    #expect(error(signature + name, "a.docx") == .encrypted(source: "a.docx"))
    let sheet = try OfficeFile.archive([("xl/workbook.xml", "<a/>")])
    #expect(
      error(sheet, "a.xlsx")
        == .unsupportedFormat(source: "a.xlsx", format: "a zip archive that holds no DOCX or ODT text"))
    #expect(
      error(sheet, "a.docx")
        == .damaged(source: "a.docx", format: "DOCX", reason: "it holds no document (word/document.xml)"))
  }
}
