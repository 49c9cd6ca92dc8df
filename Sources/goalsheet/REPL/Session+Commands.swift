import Foundation
import Ledger
import Query
import ReportCatalog
import ReportModel

/// The commands that tell about the catalog, read and write.
extension Session {
  func help(_ name: String?) throws(CommandFailure) {
    if let name {
      let dotted = name.hasPrefix(".") ? name : "." + name
      guard let command = DotCommand.named(dotted) else {
        throw CommandFailure(
          text("没有命令 \(dotted)\n用 .help 列出命令。", "there is no command \(dotted)\nType .help for the list."),
          .usage)
      }
      let usage = command.usage.isEmpty ? "" : " " + command.usage
      return screen.print(
        screen.style(.bold, command.name) + usage + "\n  " + command.summary(in: settings.language))
    }
    let usages = DotCommand.all.map { $0.usage.isEmpty ? $0.name : "\($0.name) \($0.usage)" }
    let width = usages.map(TerminalWidth.width(of:)).max() ?? 0
    var lines = [text("命令", "Commands")]
    for (usage, command) in zip(usages, DotCommand.all) {
      lines.append("  \(TerminalWidth.padded(usage, width))  \(command.summary(in: settings.language))")
    }
    lines += ["", text("查询", "Queries")]
    lines += settings.language == .chinese ? Self.chineseGist : Self.englishGist
    screen.show(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static let chineseGist = [
    "  目标 其中 指标 ~ 投资 且 目标值 >= 1亿元 按 目标值 降序 排序 前 10 条", "  项目 其中 阶段 in (开工, 在建) 选择 项目, 阶段, 时限",
    "  目标 其中 时态 = 计划 按 单位 分组 选择 单位, 计数()", "  查找 海洋                   每张表里有它的地方",
    "  select …                    SQL，只读；以 ; 或空行结束",
  ]

  private static let englishGist = [
    "  goals where indicator ~ 投资 and value >= 1亿元 order by value desc limit 10",
    "  projects where stage in (started, building) select name, stage, deadline",
    "  goals where tense = planned group by unit select unit, count()",
    "  find 海洋                   every table, where it stands",
    "  select …                    SQL that only reads, ended by ; or an empty line",
  ]

  func listTables() throws(CommandFailure) {
    let isChinese = settings.language == .chinese
    var rows: [[QueryValue]] = []
    for table in assembled.schema.tables {
      let count = try runner.result(of: "\(table.name) select count()").rows.first?.first ?? .null
      rows.append([
        .text(isChinese ? table.chineseName : table.name), .text(isChinese ? table.name : table.chineseName),
        count, .text(table.definition.description(in: settings.language)),
      ])
    }
    try show([text("表", "Table"), text("English", "中文"), text("行数", "Rows"), text("一行是", "One row")], rows)
  }

  func showSchema(_ name: String?) throws(CommandFailure) {
    guard let name else {
      var rows: [[QueryValue]] = []
      for table in assembled.schema.tables {
        rows.append([
          .text(text(table.chineseName, table.name)),
          .text(
            table.definition.columns.map { text($0.chineseName, $0.name) }
              .joined(separator: text("、", ", "))),
        ])
      }
      return try show([text("表", "Table"), text("列", "Columns")], rows)
    }
    guard let table = assembled.schema.table(named: name) else { throw unknownTable(name) }
    let rows: [[QueryValue]] = table.definition.columns.map { column in
      let codes = column.codes?.entries.map { text($0.chineseName, $0.englishName) } ?? []
      let meaning = column.description(in: settings.language)
      return [
        .text(text(column.chineseName, column.name)), .text(text(column.name, column.chineseName)),
        .text(kind(of: column)),
        .text(codes.isEmpty ? meaning : meaning + text("：", ": ") + codes.joined(separator: text("、", ", "))),
      ]
    }
    try show([text("列", "Column"), text("English", "中文"), text("类型", "Type"), text("含义", "Meaning")], rows)
  }

  /// The failure of a table that does not exist.
  func unknownTable(_ name: String) -> CommandFailure {
    let nearest = NearestNames.find(name, among: QueryTable.names)
    let names = nearest.isEmpty ? QueryTable.all.map { text($0.chineseName, $0.name) } : nearest
    return CommandFailure(
      text("没有名为“\(name)”的表", "there is no table “\(name)”") + "\n"
        + (nearest.isEmpty
          ? text("可用的表：\(names.joined(separator: "、"))。", "The tables are \(names.joined(separator: ", ")).")
          : text("是不是 \(names.joined(separator: "、"))？", "Did you mean \(names.joined(separator: ", "))?")),
      .usage)
  }

  private func kind(of column: ColumnDefinition) -> String {
    if column.codes != nil { return text("取值", "code") }
    switch column.kind {
    case .integer: return text("整数", "whole number")
    case .real: return text("数字", "number")
    case .text: return text("文字", "text")
    case .date: return text("日期", "day")
    case .boolean: return text("是否", "yes or no")
    }
  }

  /// Shows rows as a table, or as lines where it does not fit.
  func show(_ headings: [String], _ rows: [[QueryValue]]) throws(CommandFailure) {
    let result = QueryResult(columns: headings.map { ResultColumn(name: $0) }, rows: rows)
    try show(result)
  }

  // MARK: Files

  func importReports(_ paths: [String]) throws(CommandFailure) {
    guard !assembled.catalog.isReadOnly else {
      throw CommandFailure(
        text(
          "目录文件只能读取，不能再读入报告；请用报告重新开始", "a catalog file is only read; start again with the reports to add some"
        ),
        .usage)
    }
    let inputs = PageGroups.joined(
      InputCollector.collect(paths.map(UserPath.expanded)), encoding: assembly.loader.encoding, jobs: 1)
    let failed = try assembly.add(inputs, to: &assembled)
    vocabulary.forget()
    vocabulary.schema = assembled.schema
    if failed < inputs.count { screen.print(try overview()) }
    if failed > 0 { throw CommandFailure("", .someInputsFailed) }
  }

  func export(_ arguments: [String]) throws(CommandFailure) {
    let overwrites = arguments.contains("--overwrite")
    let paths = arguments.filter { $0 != "--overwrite" }
    guard paths.count == 1 else { throw wrongUsage(".export") }
    guard let last else { throw noQuery() }
    let path = UserPath.expanded(paths[0])
    guard let format = ResultFormatName(path: path) else {
      throw CommandFailure(
        text(
          "\(path)：请用 .xlsx、.ods、.csv、.json、.jsonl 或 .md 结尾的文件名",
          "\(path): give a file name that ends in .xlsx, .ods, .csv, .json, .jsonl or .md"), .usage)
    }
    var runner = runner
    runner.options.width = nil
    try ResultFile.write(last.result, as: format, to: path, replaces: overwrites, runner)
    let count = last.result.rows.count
    screen.print(
      text("\(path)：\(count) 行", "\(path): \(count) \(count == 1 ? "row" : "rows")"))
    for notice in last.result.notices(in: settings.language) { logger.warning("\(notice)") }
  }

  func noQuery() -> CommandFailure {
    CommandFailure(text("还没有查询结果；请先查询", "nothing was asked yet; ask first"), .usage)
  }

  func saveQuery(_ name: String) throws(CommandFailure) {
    guard let last else { throw noQuery() }
    let path = try SavedQueries.save(last.query, as: name, language: settings.language == .chinese)
    screen.print(text("已保存：\(path)", "saved as \(path)"))
  }

  func runSaved(_ name: String?) throws(CommandFailure) {
    guard let name else {
      let rows: [[QueryValue]] = SavedQueries.names.map {
        [.text($0), .text((SavedQueries.query($0) ?? "").split(separator: "\n").joined(separator: " "))]
      }
      return try show([text("名称", "Name"), text("查询", "Query")], rows)
    }
    guard let query = SavedQueries.query(name) else {
      let nearest = NearestNames.find(name, among: SavedQueries.names)
      throw CommandFailure(
        text("没有保存过名为“\(name)”的查询", "no query is kept as “\(name)”")
          + (nearest.isEmpty
            ? ""
            : "\n"
              + text(
                "是不是 \(nearest.joined(separator: "、"))？", "Did you mean \(nearest.joined(separator: ", "))?")),
        .usage)
    }
    try ask(query.split(separator: "\n").joined(separator: "\n"))
  }

  func readScript(_ path: String) throws(CommandFailure) {
    guard scriptDepth < 10 else {
      throw CommandFailure(
        text("\(path)：.read 嵌套过深；文件是否读了自己？", "\(path): .read is nested too deep; does the file read itself?"),
        .usage)
    }
    guard let data = FileManager.default.contents(atPath: UserPath.expanded(path)) else {
      throw CommandFailure(
        text("\(path)：无法读取；请检查路径和权限", "\(path): it cannot be read; check path and permissions"), .usage)
    }
    scriptDepth += 1
    defer { scriptDepth -= 1 }
    let before = failureCount
    SessionScript(String(decoding: data, as: UTF8.self)).run(in: self)
    if failureCount > before { throw CommandFailure("", .usage) }
  }
}

/// Paths as people type them.
enum UserPath {
  /// `~/a` with the home folder in place of the `~`.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
