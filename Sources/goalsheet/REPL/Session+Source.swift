import Foundation
import Query
import ReportImport
import ReportModel

/// `.source`: where a row stands in its report.
extension Session {
  /// So many lines are shown before and after the row's own.
  private static let context = 3

  func showSource(_ arguments: [String]) throws(CommandFailure) {
    guard let id = Int(arguments[arguments.count - 1]) else { throw wrongUsage(".source") }
    let table = arguments.count == 2 ? try sourceTable(arguments[0]) : try lastTable()
    guard let place = try place(of: id, in: table) else {
      throw CommandFailure(
        text("\(table.chineseName)没有编号为 \(id) 的行", "\(table.name) has no row with id \(id)"), .usage)
    }
    screen.show(Array((lines(of: place).joined(separator: "\n") + "\n").utf8))
  }

  /// Where a row stands, as the catalog knows it.
  private struct SourcePlace {
    var source: String
    var sha256: String
    var pages: PageStarts?
    var path: String
    var quote: String
    var statement: String
    var first: Int
    var last: Int
  }

  private func sourceTable(_ name: String) throws(CommandFailure) -> QueryTable {
    guard let table = QueryTable.named(name) else { throw unknownTable(name) }
    return table
  }

  private func lastTable() throws(CommandFailure) -> QueryTable {
    if let last, let table = QueryTable.asked(by: last.query) { return table }
    throw CommandFailure(
      text(
        "请写明表，如 .source 目标 3（表：目标、项目、任务、原文、章节）",
        "name the table, as in .source goals 3 (goals, projects, tasks, statements or sections)"), .usage)
  }

  private func place(of id: Int, in table: QueryTable) throws(CommandFailure) -> SourcePlace? {
    // A step of a project stands in the view of projects, with the report it belongs to.
    let name = table.name == "milestones" ? "projects" : table.name
    let texts: (quote: String, statement: String)
    switch name {
    case "goals", "projects", "tasks": texts = ("quote", "statement")
    case "statements": texts = ("text", "text")
    case "sections": texts = ("heading", "heading")
    default:
      throw CommandFailure(
        text("\(table.chineseName)的行不在报告的某一处", "the rows of \(table.name) stand at no place of a report"),
        .usage)
    }
    let columns = "report_id, first_line, last_line, section_path, \(texts.quote), \(texts.statement)"
    let row = try runner.result(of: "\(name) where id = \(id) select \(columns)").rows.first
    guard let row, case .integer(let report) = row[0], case .integer(let first) = row[1],
      case .integer(let last) = row[2]
    else { return nil }
    let origin = try runner.result(of: "reports where id = \(report) select source, sha256, page_starts").rows
      .first
    return SourcePlace(
      source: origin.map { Self.text($0[0]) } ?? "", sha256: origin.map { Self.text($0[1]) } ?? "",
      pages: origin.flatMap { PageStarts(text: Self.text($0[2])) },
      path: Self.text(row[3]), quote: Self.text(row[4]), statement: Self.text(row[5]), first: first,
      last: last)
  }

  private static func text(_ value: QueryValue) -> String {
    if case .text(let text) = value { return text }
    return ""
  }

  private func lines(of place: SourcePlace) -> [String] {
    let source = sourceText(of: place)
    let place = source?.place ?? place
    let range = place.first == place.last ? "\(place.first)" : "\(place.first)–\(place.last)"
    var lines = [screen.style(.bold, "\(place.source):\(range)")]
    if !place.path.isEmpty { lines.append(place.path) }
    if !place.quote.isEmpty { lines.append(text("摘录：", "Quote: ") + screen.style(.bold, place.quote)) }
    lines.append("")
    guard let source = source?.lines else {
      lines += [
        "  " + place.statement,
        "",
        screen.style(
          .dim,
          text(
            "原文件不在或已改动，以上为目录中的原句",
            "the file is gone or has changed; this is the sentence that the catalog holds")),
      ]
      return lines
    }
    let digits = String(min(place.last + Self.context, source.count)).count
    for number in max(1, place.first - Self.context)...max(1, min(place.last + Self.context, source.count)) {
      guard number <= source.count else { break }
      let isOwn = (place.first...place.last).contains(number)
      let label = String(number)
      let gutter = (isOwn ? "▶ " : "  ") + String(repeating: " ", count: digits - label.count) + label + "  "
      let empty = String(repeating: " ", count: digits + 4)
      for (index, piece) in Self.wrapped(source[number - 1], screen.width.map { $0 - digits - 5 })
        .enumerated()
      {
        let margin = index == 0 ? gutter : empty
        lines.append(isOwn ? screen.style(.green, margin) + piece : screen.style(.dim, margin + piece))
      }
    }
    return lines
  }

  /// A text cut into pieces of a width, at least one.
  private static func wrapped(_ text: String, _ width: Int?) -> [String] {
    guard let width, width > 10 else { return [text] }
    var pieces = [""]
    var taken = 0
    for character in text {
      let cells = TerminalWidth.width(of: String(character))
      if taken + cells > width {
        pieces.append("")
        taken = 0
      }
      pieces[pieces.count - 1].append(character)
      taken += cells
    }
    return pieces
  }

  /// The lines of the report as it was read, and the place among them; nil where its file has changed since.
  ///
  /// Of a report given in several files, that in which the place begins is shown.
  private func sourceText(of place: SourcePlace) -> (lines: [String], place: SourcePlace)? {
    let paths = place.pages == nil ? [place.source] : place.source.components(separatedBy: " + ")
    let documents = paths.compactMap { path in
      path == "-" ? nil : try? SourceReader.read(path: path, encoding: assembly.loader.encoding)
    }
    guard documents.count == paths.count, ReportBatch.joined(documents).sha256 == place.sha256 else {
      return nil
    }
    var place = place
    var index = 0
    if let pages = place.pages {
      guard pages.lines.count == paths.count else { return nil }
      let (page, line) = pages.place(of: place.first)
      index = page - 1
      place.source = paths[index]
      place.last -= place.first - line
      place.first = line
    }
    let lines = documents[index].utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    // What goes on in the next file ends with this one here.
    place.last = max(place.first, min(place.last, lines.count))
    return (lines, place)
  }
}
