import Foundation
import ReportModel
import Testing

@testable import ReportImport

/// The samples of the repository, each in several formats.
enum SampleFiles {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples")

  static let names = [
    "qinghe-district-2026", "qinghe-district-2026-page2", "lanyu-city-2026", "jianglan-province-2026",
    "weidu-town-2026",
  ]

  static func report(_ name: String, _ format: String) throws -> ImportedReport {
    let path = format == "txt" ? "\(name).txt" : "formats/\(name).\(format)"
    return try ReportImporter().importReport(SourceReader.read(path: folder.appending(path: path).path))
  }

  /// Goals and projects as their rows read, places in the source aside.
  static func facts(_ report: ImportedReport) -> [String] {
    let goals = report.goals.map { goal in
      var goal = goal
      goal.lines = SourceRange(firstLine: 1, lastLine: 1)
      goal.section = 0
      goal.statement = 0
      return "\(goal)"
    }
    let projects = report.projects.map { "\($0)" }
    let milestones = report.milestones.map { milestone in
      var milestone = milestone
      milestone.lines = SourceRange(firstLine: 1, lastLine: 1)
      milestone.section = 0
      milestone.statement = 0
      return "\(milestone)"
    }
    return goals + projects + milestones
  }

  static let hasPdftotext = ["/usr/bin", "/usr/local/bin", "/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
  }
}

@Suite("The same report in every format")
struct SampleFormatsTests {
  @Test("gives the same goals and projects", arguments: SampleFiles.names, ["html", "docx", "odt"])
  func sameFacts(name: String, format: String) throws {
    try expectSameFacts(name, format)
  }

  @Test(
    "gives the same goals and projects from PDF",
    .enabled(if: SampleFiles.hasPdftotext, "pdftotext (poppler-utils) is not installed"),
    arguments: SampleFiles.names)
  func samePDF(name: String) throws {
    try expectSameFacts(name, "pdf")
  }

  private func expectSameFacts(_ name: String, _ format: String) throws {
    let expected = SampleFiles.facts(try SampleFiles.report(name, "txt"))
    let report = try SampleFiles.report(name, format)
    #expect(expected.count > 5)
    #expect(report.report.format == format)
    let difference = SampleFiles.facts(report).difference(from: expected).map { "\($0)" }
    #expect(difference.isEmpty, "\(difference.joined(separator: "\n"))")
  }
}
