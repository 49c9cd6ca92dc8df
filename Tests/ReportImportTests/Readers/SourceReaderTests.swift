import Foundation
import Testing

@testable import ReportImport

@Suite("Reading inputs")
struct SourceReaderTests {
  private let folder: URL = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "goalsheet-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }()

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
  }

  @Test("a file gives its text, name, encoding and digest")
  func good() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try file("yunxi-2026.TXT", Array("政府工作报告\r\n".utf8))
    let document = try SourceReader.read(path: path)
    #expect(document.source == path)
    #expect(document.name == "yunxi-2026")
    #expect(document.format == .text)
    #expect(document.encoding == "UTF-8")
    #expect(document.utf8 == Array("政府工作报告\n".utf8))
    #expect(document.sha256 == SHA256.hexDigest(of: Array("政府工作报告\r\n".utf8)))
    #expect(!document.linesAreParagraphs)
  }

  @Test("a large file is read whole")
  func large() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = [UInt8](Data(repeating: UInt8(ascii: "x"), count: 300_001))
    #expect(try SourceReader.read(path: file("x.txt", bytes)).utf8.count == 300_001)
  }

  @Test("files that cannot be read")
  func unreadable() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = folder.appending(path: "missing.txt").path
    #expect(throws: ImportError.notFound(source: missing)) { try SourceReader.read(path: missing) }
    let below = try file("a.txt", [0x61]) + "/b.txt"
    #expect(throws: ImportError.notFound(source: below)) { try SourceReader.read(path: below) }
    #expect(throws: ImportError.isFolder(source: folder.path)) { try SourceReader.read(path: folder.path) }
    let loop = folder.appending(path: "loop").path
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let error = #expect(throws: ImportError.self) { try SourceReader.read(path: loop) }
    guard case .unreadable(loop, _) = error else {
      Issue.record("a loop of links gave \(String(describing: error))")
      return
    }
  }

  @Test("a file larger than the limit is refused before it is read")
  func tooLarge() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try file("huge.txt", [])
    try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(
      atOffset: UInt64(InputFile.maximumSize) + 1)
    #expect(throws: ImportError.tooLarge(source: path, limit: InputFile.maximumSize)) {
      try SourceReader.read(path: path)
    }
  }

  @Test("files without text", arguments: ["", " \n\t\n", "\u{FEFF}", "\u{FEFF}\n　　\n"])
  func empty(text: String) {
    #expect(throws: ImportError.empty(source: "e.txt")) {
      try SourceReader.read(bytes: Array(text.utf8), source: "e.txt")
    }
  }

  @Test("binary data")
  func binary() {
    let zeros: [UInt8] = Array("报告".utf8) + [0, 1, 2, 3] + Array("报告".utf8)
    let controls: [UInt8] = (0..<200).map { UInt8($0 % 8 + 1) }
    let noise: [UInt8] = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
    for bytes in [zeros, controls, noise] {
      #expect(throws: ImportError.binary(source: "b.txt")) {
        try SourceReader.read(bytes: bytes, source: "b.txt")
      }
      #expect(throws: ImportError.binary(source: "b.txt")) {
        try SourceReader.read(bytes: bytes, source: "b.txt", encoding: "gbk")
      }
    }
  }

  @Test("a stray control character is no reason to refuse a text")
  func strayControl() throws {
    #expect(
      try SourceReader.read(
        bytes: Array("第一句。\u{1B}第二句。".utf8) + Array(EncodingSample.simplified.utf8), source: "c"
      ).format == .text)
  }

  @Test(
    "known formats that are no text are called by name",
    arguments: [
      ("PK\u{3}\u{4}", "a zip archive that holds no DOCX or ODT text"), ("{\\rtf1", "RTF"),
    ])
  func foreign(start: String, format: String) {
    #expect(throws: ImportError.unsupportedFormat(source: "f", format: format)) {
      try SourceReader.read(bytes: Array(start.utf8) + [0, 0, 0], source: "f")
    }
  }

  @Test("a wrong --encoding is told before the file is touched")
  func wrongOption() {
    #expect(throws: ImportError.unknownEncoding(name: "klingon")) {
      try SourceReader.read(path: "/no/such/file", encoding: "klingon")
    }
  }

  @Test(
    "names of inputs",
    arguments: [
      ("a/b/yunxi-2026.TXT", "yunxi-2026", "txt"), ("report", "report", ""), ("-", "stdin", ""),
      (".hidden", ".hidden", ""),
      ("a.b/c.tar.gz", "c.tar", "gz"), ("报告.txt", "报告", "txt"),
    ])
  func names(source: String, name: String, pathExtension: String) {
    let result = SourceReader.nameAndExtension(of: source)
    #expect(result.name == name)
    #expect(result.pathExtension == pathExtension)
  }
}
