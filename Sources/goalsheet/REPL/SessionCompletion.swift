import Foundation
import Query
import ReportModel

/// What Tab proposes in a session: arguments of dot commands, and whatever the grammar lets follow.
struct SessionCompletion {
  let session: Session

  /// - Parameters:
  ///   - pending: The lines of the statement that were entered before.
  ///   - line: The line that is typed.
  ///   - point: The bytes of the line before the cursor.
  func complete(pending: String, line: String, point: Int) -> Completion {
    if pending.isEmpty, line.hasPrefix(".") { return command(line, point) }
    let before = pending.isEmpty ? "" : pending + "\n"
    let shift = before.utf8.count
    var completion = Completion.of(
      before + line, cursor: shift + point, language: session.settings.language,
      vocabulary: session.vocabulary, schema: session.assembled.schema)
    // A piece that began on an earlier line cannot be replaced.
    guard completion.range.lowerBound >= shift else {
      return Completion(range: point..<point, candidates: [])
    }
    completion.range = completion.range.lowerBound - shift..<completion.range.upperBound - shift
    return completion
  }

  private func command(_ line: String, _ point: Int) -> Completion {
    let head = String(decoding: line.utf8.prefix(point), as: UTF8.self)
    var words = DotCommand.words(of: head)
    if head.last?.isWhitespace ?? true { words.append("") }
    let typed = words.last ?? ""
    // Where the piece begins: quotation marks and backslashes only stand in paths, which are taken as typed.
    let start = point - head.utf8.reversed().prefix { $0 != 0x20 && $0 != 0x09 }.count
    if words.count <= 1 {
      return completion(DotCommand.all.map(\.name), typed, start..<point)
    }
    guard let command = DotCommand.named(words[0]) else { return completion([], typed, start..<point) }
    let isChinese = session.settings.language == .chinese
    switch command.argument {
    case .none: return completion([], typed, start..<point)
    case .command: return completion(DotCommand.all.map(\.name), typed, start..<point)
    case .table, .row:
      let tables = QueryTable.all
      let names =
        typed.isEmpty
        ? tables.map { isChinese ? $0.chineseName : $0.name } : tables.flatMap { [$0.chineseName, $0.name] }
      return completion(names, typed, start..<point)
    case .format:
      let names = ResultFormatName.allCases.filter { !$0.isBinary }.map(\.rawValue)
      return completion(["auto"] + names, typed, start..<point)
    case .savedQuery: return completion(SavedQueries.names, typed, start..<point)
    case .onOff: return completion(["on", "off"], typed, start..<point)
    case .language: return completion(Language.allCases.map(\.rawValue), typed, start..<point)
    case .width: return completion(["auto", "0", "80", "120"], typed, start..<point)
    case .inputFile, .outputFile: return files(typed, start..<point)
    }
  }

  private func completion(_ words: [String], _ typed: String, _ range: Range<Int>) -> Completion {
    Completion(range: range, candidates: words.filter { $0.hasPrefix(typed) })
  }

  /// Files and folders that go on with a path.
  private func files(_ typed: String, _ range: Range<Int>) -> Completion {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let begun = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let place = UserPath.expanded(folder.isEmpty ? "." : folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    var found: [String] = []
    for name in names.sorted() where name.hasPrefix(begun) && (begun.hasPrefix(".") || !name.hasPrefix(".")) {
      var isFolder: ObjCBool = false
      let path = (place.hasSuffix("/") ? place : place + "/") + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let written = folder + name
      // White space would end the path.
      let escaped = written.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\\ ")
      found.append(isFolder.boolValue ? escaped + "/" : escaped)
    }
    return Completion(
      range: range, candidates: found, isWord: found.count != 1 || found[0].last != "/")
  }
}
