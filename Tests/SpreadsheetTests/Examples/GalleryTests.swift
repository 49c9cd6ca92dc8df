import Archive
import Foundation
import Spreadsheet
import Testing

/// The examples of the documentation: written, read back, and judged by a validator where one stands beside the
/// checkout.
@Suite struct GalleryTests {
  private static let validator = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../../shared/validate/validate").standardizedFileURL.path

  /// Whether the validator stands there and starts: it needs Python packages that only `make test-interop` installs.
  private static let validatorStarts: Bool = {
    guard FileManager.default.isExecutableFile(atPath: validator) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: validator)
    process.arguments = ["--list-rules"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static func bytes(_ workbook: Workbook, _ format: WorkbookFormat) throws -> [UInt8] {
    let sink = MemorySink()
    try workbook.write(as: format, to: sink, options: WriteOptions(timestamp: .fixed))
    return sink.bytes
  }

  private static func rows(_ bytes: [UInt8]) throws -> [String: [[SheetCell]]] {
    let reader = try WorkbookReader(bytes)
    var sheets: [String: [[SheetCell]]] = [:]
    for sheet in reader.sheets {
      try reader.rows(of: sheet) { sheets[sheet, default: []].append($0.cells) }
    }
    return sheets
  }

  @Test(arguments: Gallery.all.map(\.name))
  func bothFormatsHoldTheSame(name: String) throws {
    let workbook = try #require(Gallery.all.first { $0.name == name }?.workbook)
    let xlsx = try Self.rows(Self.bytes(workbook, .xlsx))
    #expect(!xlsx.isEmpty)
    #expect(try Self.rows(Self.bytes(workbook, .ods)) == xlsx)
  }

  @Test func kindsOfCellsAreReadBack() throws {
    let rows = try #require(try Self.rows(Self.bytes(Gallery.values, .ods))["类型"])
    let day = CellDate(year: 2026, month: 6, day: 30)
    #expect(
      rows.map { $0[1].content } == [
        .text("第一行\n第二行 a  b & <c>"), .number(1234.5), .boolean(true), .date(day),
        .dateTime(CellDateTime(date: day, hour: 8, minute: 15, second: 30)),
        .formula("B2*2", result: .number(2469)),
        .formula("IF(B3,\"达标\",\"未达标\")", result: .text("达标")),
      ])
  }

  @Test(arguments: WorkbookFormat.allCases)
  func validationsAndLinksAreReadBack(format: WorkbookFormat) throws {
    let filled = try WorkbookReader(Self.bytes(Gallery.validations, format)).details(of: "填报")
    #expect(filled.validations.count == 7)
    #expect(filled.validations.first?.rule == .list(["未启动", "推进中", "已完成"]))
    #expect(filled.validations.first?.alert?.text == "只能选列表中的一项")
    let links = try WorkbookReader(Self.bytes(Gallery.links, format)).details(of: "目录").links
    #expect(
      links.map(\.target) == [
        .cell(sheet: "原 文", reference: "B2"), .url("https://example.org/a?x=1&y=2#part"),
        .url("mailto:office@example.org"),
      ])
  }

  /// The body of each example, as the gallery has it, stands in the article.
  @Test func theArticleShowsTheGallery() throws {
    let here = URL(fileURLWithPath: #filePath)
    let code = try String(
      contentsOf: here.deletingLastPathComponent().appendingPathComponent("Gallery.swift"), encoding: .utf8)
    let article = try String(
      contentsOf: here.appendingPathComponent("../../../../Sources/Spreadsheet/Spreadsheet.docc/Examples.md")
        .standardizedFileURL, encoding: .utf8)
    let pieces = code.components(separatedBy: "\n  static var ").dropFirst(2)
    #expect(pieces.count == Gallery.all.count)
    for piece in pieces {
      let lines = piece.components(separatedBy: "\n").dropFirst()
      let body = lines.prefix { $0 != "  }" }.map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
      #expect(article.contains("```swift\n\(body.joined(separator: "\n"))\n```"), "\(piece.prefix(20))")
    }
  }

  // The validator is no part of the project: without it there is nothing to run. Tests/Interop/gallery-reads-back
  // runs it with all that it needs.
  @Test(.enabled(if: validatorStarts, "no validator beside the checkout that starts on this machine"))
  func theValidatorFindsNothing() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gallery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (name, workbook) in Gallery.all {
      for format in WorkbookFormat.allCases {
        let file = folder.appendingPathComponent("\(name).\(format.rawValue)")
        try Data(Self.bytes(workbook, format)).write(to: file)
        paths.append(file.path)
      }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.validator)
    process.arguments = paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
