import Archive
import Foundation
import Ledger
import ReportModel
import Spreadsheet

/// Changes in the run report and in `changes.jsonl`.
extension LedgerChange {
  /// `修改 主要指标 地区生产总值 目标值：5 → 5.5`.
  func line(in language: Language) -> String {
    let isChinese = language == .chinese
    let head = "\(kindName(in: language)) \(table.sheetName(in: language)) \(subject)"
    guard let field else { return head }
    let arrow = "\(before.map(\.plain) ?? "") → \(after.map(\.plain) ?? "")"
    return head + " " + table.heading(of: field, in: language) + (isChinese ? "：" : ": ") + arrow
  }

  /// A line of `changes.jsonl`: fields and codes are English whatever the language, numbers are numbers.
  func json(ledger: String, week: String, since: String) -> [UInt8] {
    var text = "{"
    func add(_ name: String, _ value: String) { text += (text == "{" ? "" : ",") + "\"\(name)\":" + value }
    add("ledger", JSONText.quoted(ledger))
    add("week", JSONText.quoted(week))
    add("since", JSONText.quoted(since))
    add("change", JSONText.quoted(kind.rawValue))
    add("table", JSONText.quoted(table.rawValue))
    add("key", JSONText.quoted(key))
    add("subject", JSONText.quoted(subject))
    add("section_path", JSONText.quoted(section))
    add("field", field.map(JSONText.quoted) ?? "null")
    add("before", Self.json(before))
    add("after", Self.json(after))
    return Array((text + "}\n").utf8)
  }

  private static func json(_ content: CellContent?) -> String {
    switch content?.shown {
    case nil: "null"
    case .number, .boolean: content?.plain.lowercased() ?? "null"
    case let other: JSONText.quoted(other?.plain ?? "")
    }
  }
}
