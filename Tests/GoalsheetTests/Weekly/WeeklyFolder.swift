import Foundation
import Ledger
import LedgerEditing
import Spreadsheet
import Testing

/// A folder of reports and ledgers, run week by week by the built program.
struct WeeklyFolder {
  let scratch: Scratch
  var formats = "[xlsx]"
  var more = ""

  init() throws {
    scratch = try Scratch()
    report()
  }

  static let text = """
    政府工作报告
    （2026年1月20日在临溪市第三届人民代表大会第五次会议上）
    临溪市人民政府市长 方知远
    一、2025年工作回顾
    过去一年，全市地区生产总值增长5.2%。
    二、2026年工作安排
    今年主要预期目标是：地区生产总值增长5%以上，民间投资占比保持在60%左右，城镇新增就业3万人。
    (一)扩大有效投资
    推动青梧湖水厂一期上半年竣工投产。
    推进零基预算改革（财政局牵头，审计局配合）。
    (二)保障民生
    实施老旧小区改造提升。
    完善社区养老服务网络。

    """

  func report(_ change: (String) -> String = { $0 }) {
    _ = try? scratch.write("reports/linxi.txt", change(Self.text))
  }

  func run(_ day: String, _ arguments: String...) throws -> ProgramRun {
    try scratch.write(
      "weekly.yaml", "inputs: reports\noutput: ledgers\nformats: \(formats)\n\(more)\n")
    return try ProgramRun(["weekly", "weekly.yaml", "--date", day] + arguments, in: scratch.url)
  }

  func path(_ name: String) -> String { scratch.url.appendingPathComponent("ledgers/\(name)").path }

  func name(_ week: String, _ fileExtension: String = "xlsx") -> String {
    "临溪市-2026-2026-\(week).\(fileExtension)"
  }

  func edit(_ name: String, _ change: (inout EditableWorkbook) -> Void) throws {
    var book = try EditableWorkbook(path: path(name))
    change(&book)
    try Data(book.bytes()).write(to: URL(fileURLWithPath: path(name)))
  }

  func book(_ name: String) throws -> EditableWorkbook { try EditableWorkbook(path: path(name)) }

  func ledger(_ name: String) throws -> FilledLedger { try FilledLedger(path: path(name)) }

  /// What a row holds in a column to fill in.
  func typed(_ name: String, _ table: LedgerTable, _ subject: String, _ column: FillInColumn) throws
    -> CellContent?
  {
    try ledger(name).rows(of: table).first { $0.subject(of: table)?.contains(subject) == true }?[column]
  }

  /// Ledgers and data files with their bytes; the run report tells the time.
  func bytes() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path("")) where name != "run.json" {
      if name != ".goalsheet" { files[name] = try Data(contentsOf: URL(fileURLWithPath: path(name))) }
    }
    return files
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(""))) ?? []).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  func runReport() throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path("run.json")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func changes() throws -> [String] {
    try String(contentsOfFile: path("changes.jsonl"), encoding: .utf8).split(separator: "\n").map { line in
      let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return ["change", "table", "subject", "field", "before", "after"].map { field in
        fields[field].flatMap { $0 is NSNull ? nil : "\($0)" } ?? "-"
      }.joined(separator: "|")
    }
  }
}
