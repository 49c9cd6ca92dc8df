import Foundation
import ReportCatalog
import SampleReport
import Testing

@testable import Ledger

@Suite struct JSONLinesExportTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func export(_ catalog: Catalog) throws -> [String] {
    try JSONLinesExport().write(catalog, as: "linxi", to: scratch.folder())
  }

  private func objects(_ name: String) throws -> [[String: Any]] {
    try scratch.text("linxi/\(name).jsonl").split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func thereIsOneFileATable() throws {
    let written = try export(sampleCatalog())
    #expect(
      written.map { $0.dropFirst(scratch.path.count + 1) } == [
        "linxi/goals.jsonl", "linxi/projects.jsonl", "linxi/tasks.jsonl", "linxi/sections.jsonl",
        "linxi/statements.jsonl", "linxi/reports.jsonl",
      ])
    #expect(scratch.names.count == 7, "the folder and its six files, no temporary ones")
  }

  @Test func aGoalHasSQLNamesAndEnglishCodes() throws {
    _ = try export(sampleCatalog())
    let goal = try objects("goals")[3]
    #expect(goal["indicator"] as? String == "城镇新增就业")
    #expect(goal["comparator"] as? String == "range")
    #expect(goal["measure"] as? String == "increment")
    #expect(goal["value"] as? Double == 3 && goal["value_max"] as? Double == 3.5)
    #expect(goal["base_value_max"] as? Double == 35_000)
    #expect(goal["deadline"] is NSNull)
    #expect(goal["jurisdiction"] as? String == "临溪市" && goal["year"] as? Int == 2026)
    #expect((goal["statement"] as? String)?.hasPrefix("今年主要预期目标是") == true)
    #expect(goal["section_path"] as? String == "二、2026年工作安排")
    #expect(try objects("goals").map { $0["comparator"] as? String }[1] == ">=")
  }

  @Test func projectsHaveOneRowAMilestone() throws {
    _ = try export(sampleCatalog())
    let rows = try objects("projects")
    #expect(rows.map { $0["phase"] as? String } == ["一期", "二期", nil])
    #expect(rows.map { $0["count"] as? Int } == [nil, nil, 85])
    #expect(rows.map { $0["investment_value"] as? Double } == [12.5, 12.5, nil])
    #expect(rows.map { $0["stage"] as? String } == ["operating", "started", "building"])
    #expect(rows[0]["due_date"] as? String == "2026-06-30")
  }

  @Test func everyFieldIsThereInTheOrderOfTheDictionary() throws {
    _ = try export(sampleCatalog())
    let line = try #require(scratch.text("linxi/tasks.jsonl").split(separator: "\n").first)
    let names = line.matches(of: #/[{,]"([a-z_0-9]+)":/#).map { String($0.1) }
    #expect(names == DataDictionary.tasksView.columns.map(\.name))
  }

  @Test func numbersAreWrittenShort() throws {
    _ = try export(sampleCatalog())
    #expect(scratch.text("linxi/goals.jsonl").contains(#""value":5.2,"value_max":null"#))
    #expect(scratch.text("linxi/projects.jsonl").contains(#""investment_base":1250000000,"#))
    #expect(scratch.text("linxi/statements.jsonl").contains(#""context":true"#))
  }

  @Test func signsThatJSONKeepsForItselfAreEscaped() throws {
    var report = SampleReport.imported()
    report.report.title = "a\"b\\c\nd\re\tf\u{1}\u{1F}g"
    _ = try export(sampleCatalog([report]))
    #expect(scratch.text("linxi/reports.jsonl").contains(#""title":"a\"b\\c\nd\re\tf\u0001\u001fg""#))
    #expect(try objects("reports")[0]["title"] as? String == "a\"b\\c\nd\re\tf\u{1}\u{1F}g")
  }

  @Test func existingFilesAreReplaced() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/linxi", withIntermediateDirectories: true)
    try scratch.write("old", to: "linxi/goals.jsonl")
    _ = try export(sampleCatalog())
    #expect(try objects("goals").count == 6)
  }
}
