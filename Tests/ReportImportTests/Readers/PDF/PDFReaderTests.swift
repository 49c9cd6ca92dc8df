import Testing

@testable import ReportImport

@Suite("Reading PDF")
struct PDFReaderTests {
  /// What `pdftotext -bbox-layout` writes for lines of words with place and size.
  private func page(_ lines: [[(text: String, left: Double, top: Double, size: Double)]]) -> String {
    let content = lines.map { words in
      let left = words.map(\.left).min() ?? 0
      let top = words.map(\.top).min() ?? 0
      let inner = words.map {
        "<word xMin=\"\($0.left)\" yMin=\"\($0.top)\" xMax=\"\($0.left + 12)\" yMax=\"\($0.top + $0.size)\">\($0.text)</word>"
      }.joined()
      return
        "<line xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 200)\" yMax=\"\(top + 15)\">\(inner)</line>"
    }
    return "<page><flow><block>\(content.joined())</block></flow></page>"
  }

  private func text(_ pages: String...) throws -> String {
    let xml =
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\"><html><doc>\(pages.joined())</doc></html>"
    return String(decoding: try PDFReader.text(of: Array(xml.utf8), source: "a.pdf"), as: UTF8.self)
  }

  @Test("the indent of a line in its column becomes spaces")
  func indents() throws {
    let lines = [(95.0, "首行"), (71, "次行"), (71, "三行"), (95, "首行")].enumerated().map {
      [(text: $0.element.1, left: $0.element.0, top: Double($0.offset) * 16, size: 15.6)]
    }
    #expect(try text(page(lines)) == "    首行\n次行\n三行\n    首行\n")
  }

  @Test("columns have margins of their own")
  func columns() throws {
    let left = (0..<4).map { [(text: "左", left: 71.0, top: Double($0) * 16, size: 15.6)] }
    let right = (0..<4).map { [(text: "右", left: $0 == 2 ? 324.0 : 300, top: Double($0) * 16, size: 15.6)] }
    #expect(try text(page(left + right)) == "左\n左\n左\n左\n右\n右\n    右\n右\n")
  }

  @Test("notes in small type at the foot, and their marks, are left out; powers stay")
  func notes() throws {
    let body = [
      [(text: "能力", left: 71.0, top: 10.0, size: 15.6), (text: "[1]", left: 90, top: 8, size: 9)],
      [(text: "3km", left: 71, top: 26, size: 15.6), (text: "2", left: 90, top: 24, size: 9)],
      [(text: "第三行", left: 71, top: 42, size: 15.6)],
      [(text: "1", left: 71, top: 700, size: 12), (text: "注释", left: 90, top: 700, size: 12)],
      [(text: "—", left: 71, top: 780, size: 12), (text: "1", left: 90, top: 780, size: 12)],
    ]
    #expect(try text(page(body)) == "能力\n3km 2\n第三行\n— 1\n")
  }

  @Test("control characters and bad numbers do no harm")
  func damaged() throws {
    let line = "<line xMin=\"nan\" yMin=\"1e400\"><word xMin=\"-inf\" yMax=\"x\">字\u{1}\u{8}</word></line>"
    #expect(try text("<page>\(line)</page>") == "字  \n")
  }

  @Test("a missing program is named with its package")
  func missing() {
    let reader = PDFReader(program: "no-such-program-here")
    #expect(
      throws: ImportError.programMissing(
        source: "a.pdf", program: "no-such-program-here", package: "poppler-utils")
    ) { try reader.read(input) }
  }

  @Test("a program that does not end is killed")
  func timeout() {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(throws: BoundedProcess.Failure.timedOut) {
      try BoundedProcess(program: "sleep", arguments: ["20"], seconds: 1, outputLimit: 10).run(input: [])
    }
    #expect(clock.now - start < .seconds(10))
  }

  @Test("a program that writes without end is killed")
  func flood() {
    #expect(throws: BoundedProcess.Failure.tooMuchOutput) {
      try BoundedProcess(program: "yes", arguments: [], seconds: 10, outputLimit: 100_000).run(input: [])
    }
  }

  @Test("input, output, errors and status pass through")
  func process() throws {
    let bytes = [UInt8](repeating: 7, count: 300_000)
    let copy = try BoundedProcess(program: "cat", arguments: [], seconds: 10, outputLimit: 1 << 20).run(
      input: bytes)
    #expect(copy.output == bytes)
    #expect(copy.status == 0)
    let failed = try BoundedProcess(program: "ls", arguments: ["/no/such"], seconds: 10, outputLimit: 9).run(
      input: [])
    #expect(failed.status != 0)
    #expect(failed.errors.contains("/no/such"))
  }

  @Test(
    "a PDF that pdftotext cannot read is damaged, one without text has no text layer",
    .enabled(if: SampleFiles.hasPdftotext, "pdftotext (poppler-utils) is not installed"))
  func unreadable() {
    let error = #expect(throws: ImportError.self) { try PDFReader().read(input) }
    guard case .damaged(source: "a.pdf", format: "PDF", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let blank = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
      trailer<</Root 1 0 R>>
      """
    #expect(throws: ImportError.noTextLayer(source: "b.pdf")) {
      try SourceReader.read(bytes: Array(blank.utf8), source: "b.pdf")
    }
  }

  private var input: SourceInput {
    SourceInput(source: "a.pdf", name: "a", bytes: Array("%PDF-1.4 nothing".utf8), encoding: nil, sha256: "")
  }
}
