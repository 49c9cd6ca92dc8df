import Foundation
import ReportModel
import Testing

@testable import ReportImport

/// Whole reports: the samples of this repository, and collections that lie beside it where there are any.
@Suite("Whole reports")
struct WholeReportTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let files: [String] = ["Samples", "../shared/corpus"].flatMap { folder in
    let path = root.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { path + "/" + $0 }
  }

  @Test(
    "real reports are read besides the samples",
    .enabled(
      if: files.contains { $0.contains("/shared/corpus/") },
      "no collection of reports lies beside the checkout (../shared/corpus): the samples alone are read"))
  func collection() {
    #expect(Self.files.count { !$0.contains("/shared/corpus/") } >= 5)
  }

  private func withoutSpace(_ text: some StringProtocol) -> [UInt8] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{3000}" }
      .reduce(into: []) { $0.append(contentsOf: Array(String($1).utf8)) }
  }

  private func holds(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, haystack.count >= needle.count else { return needle.isEmpty }
    for start in 0...(haystack.count - needle.count)
    where haystack[start] == first && haystack[start..<(start + needle.count)].elementsEqual(needle) {
      return true
    }
    return false
  }

  @Test("each quote stands in its statement and in its source lines", arguments: files)
  func quotes(path: String) throws {
    let document = try SourceReader.read(path: path)
    let report = try ReportImporter().importReport(document)
    let lines = String(decoding: document.utf8, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let facts: [(quote: String, statement: Int, lines: SourceRange)] =
      report.goals.map { ($0.quote, $0.statement, $0.lines) }
      + report.milestones.map { ($0.quote, $0.statement, $0.lines) }
      + report.tasks.map { ($0.quote, $0.statement, $0.lines) }
    #expect(!facts.isEmpty)
    for fact in facts {
      #expect(!fact.quote.isEmpty)
      let statement = report.statements[fact.statement]
      #expect(statement.text.contains(fact.quote), "\(fact.quote)")
      #expect(statement.lines.contains(fact.lines))
      let source = withoutSpace(lines[(fact.lines.firstLine - 1)..<fact.lines.lastLine].joined())
      #expect(holds(source, withoutSpace(fact.quote)), "\(fact.quote) at line \(fact.lines.firstLine)")
    }
  }

  @Test("each sentence of the plan gives a row or is a heading or a frame", arguments: files)
  func nothingLost(path: String) throws {
    let report = try ReportImporter().importReport(SourceReader.read(path: path))
    let withRows = Set(
      report.goals.map(\.statement) + report.milestones.map(\.statement) + report.tasks.map(\.statement))
    for (index, statement) in report.statements.enumerated() {
      #expect(statement.isContext != withRows.contains(index))
      let section = report.sections[statement.section]
      guard statement.isContext, section.kind == .plan || section.kind == .selfBuilding else { continue }
      let isHeading =
        withoutSpace(statement.text).contains(withoutSpace(section.heading))
        && statement.text.count <= section.title.count + 4
      // `（农业农村局牵头，财政局配合）` belongs to the tasks before it.
      let isAssignment = statement.text.hasPrefix("（") && statement.text.hasSuffix("）")
      let text = Array(statement.text.utf8)
      let isFrame = text.withUnsafeBufferPointer { FramingRule.isFraming($0, 0..<$0.count, section.kind) }
      // `过去一年，…` tells what is done.
      let looksBack = ["过去一年", "去年", "过去五年", "一年来"].contains { statement.text.hasPrefix($0) }
      #expect(isHeading || isFrame || isAssignment || looksBack, "\(statement.text)")
    }
  }

  @Test("rows stand in the order of the text and refer to rows that exist", arguments: files)
  func references(path: String) throws {
    let report = try ReportImporter().importReport(SourceReader.read(path: path))
    #expect(report.goals.map(\.statement) == report.goals.map(\.statement).sorted())
    #expect(report.milestones.allSatisfy { report.projects.indices.contains($0.project) })
    #expect(
      Set(report.milestones.map(\.project)).count == report.projects.count, "every project has a step")
    for (index, section) in report.sections.enumerated() {
      if let parent = section.parent {
        #expect(parent < index)
        #expect(report.sections[parent].lines.contains(section.lines))
      }
    }
  }
}
