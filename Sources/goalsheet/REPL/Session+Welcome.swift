import Query
import ReportModel

/// What a session says when it begins.
extension Session {
  /// The name and version, what is loaded, one question to try, and the way to help.
  func welcome() throws(CommandFailure) -> String {
    var lines = [screen.style(.bold, "goalsheet \(Version.current)") + text(" · ", " · ") + (try overview())]
    if let example = try example() {
      lines.append(text("试试：", "Try: ") + screen.style(.cyan, example))
    } else {
      lines.append(
        text("还没有报告；用 .import 文件… 读入", "No report is read yet; .import FILE… reads some"))
    }
    lines.append(
      text(
        ".help 说明，Tab 补全，Ctrl-R 查历史，Ctrl-D 离开",
        ".help explains, Tab completes, Ctrl-R searches the history, Ctrl-D leaves"))
    return lines.joined(separator: "\n")
  }

  /// How many reports and rows are there: `2 份报告（澜屿市、苇渡镇）：目标 80，项目 25，任务 60`.
  func overview() throws(CommandFailure) -> String {
    func count(_ table: String) throws(CommandFailure) -> Int {
      if case .integer(let count) = try runner.result(of: "\(table) select count()").rows.first?.first {
        return count
      }
      return 0
    }
    let reports = try count("reports")
    var places = vocabulary.values(ofColumn: "jurisdiction", inTable: "reports")
    if places.count > 4 { places = Array(places.prefix(3)) + ["…"] }
    let (goals, steps, tasks) = (try count("goals"), try count("projects"), try count("tasks"))
    let isChinese = settings.language == .chinese
    if let ledgers = ledgerNames {
      let first = reports == 0 ? "" : isChinese ? "\(reports) 份报告，" : "\(reports) reports, "
      return isChinese
        ? first + "台账 \(ledgers)：目标 \(goals)，项目 \(steps)，任务 \(tasks)"
        : first + "ledger \(ledgers): \(goals) goals, \(steps) projects, \(tasks) tasks"
    }
    let names = places.joined(separator: isChinese ? "、" : ", ")
    if isChinese {
      return "\(reports) 份报告" + (names.isEmpty ? "" : "（\(names)）") + "：目标 \(goals)，项目 \(steps)，任务 \(tasks)"
    }
    return "\(reports) \(reports == 1 ? "report" : "reports")" + (names.isEmpty ? "" : " (\(names))")
      + ": \(goals) goals, \(steps) projects, \(tasks) tasks"
  }

  /// The files of the ledgers that were read; nil without one.
  private var ledgerNames: String? {
    let names = assembled.ledgers.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    return names.isEmpty ? nil : names.joined(separator: text("、", ", "))
  }

  /// A question that the loaded reports answer.
  private func example() throws(CommandFailure) -> String? {
    if !assembled.ledgers.isEmpty {
      return text("任务 其中 状态 = 欠进度", "tasks where status = behind")
    }
    let units = vocabulary.values(ofColumn: "unit", inTable: "goals")
    guard let unit = units.first(where: { $0.hasSuffix("元") }) ?? units.first else { return nil }
    let written = unit.contains { !$0.isLetter && $0 != "%" } ? "'\(unit)'" : unit
    return text(
      "目标 其中 单位 = \(written) 按 目标值 降序 排序 前 5 条", "goals where unit = \(written) order by value desc limit 5")
  }
}
