import ReportModel
import Spreadsheet

/// What the column 核对 says; people clear it when they have checked.
///
/// Remarks about rows that were matched by their quotes stay until then. Remarks about changed facts are made anew
/// as long as the fact differs from the report.
enum CheckRemark {
  private static let conflictMark = Bilingual("人工改动：", "Changed by hand: ")

  private static let successorMark = Bilingual("请核对：", "Please check: ")

  static func successor(share: Double, _ language: Language) -> String {
    let percent = Int((share * 100).rounded(.down))
    return successorMark[language]
      + Bilingual(
        "所填内容由摘录相似度\(percent)%的原行转来", "carried from a row whose quote is \(percent)% alike")[language]
  }

  static func conflict(
    heading: String, typed: CellContent, report: CellContent?, _ language: Language
  ) -> String {
    let was = report.map(ContentText.plain)
    let typed = ContentText.plain(typed)
    return conflictMark[language]
      + Bilingual(
        "“\(heading)”填为“\(typed)”，报告\(was.map { "为“\($0)”" } ?? "未写")",
        "\(heading) is \"\(typed)\", the report says \(was.map { "\"\($0)\"" } ?? "nothing")")[language]
  }

  /// Whether people added something of their own.
  static func isTyped(_ content: CellContent) -> Bool {
    kept(of: content).contains { line in
      !Language.allCases.contains { line.hasPrefix(successorMark[$0]) }
    }
  }

  /// The lines of a cell that are not made anew.
  static func kept(of content: CellContent) -> [String] {
    ContentText.plain(content).split(separator: "\n").map(String.init).filter { line in
      !Language.allCases.contains { line.hasPrefix(conflictMark[$0]) }
    }
  }
}
