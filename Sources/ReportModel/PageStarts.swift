/// Where the pages of a report that was given in several files begin.
///
/// Lines of such a report are counted on from file to file; this tells the file and the line in it.
public struct PageStarts: Hashable, Sendable, Codable {
  /// The line at which each page begins, counted on from 1, ascending: `[1, 238]`.
  public var lines: [Int]

  /// - Parameter lines: the first line of each page.
  public init(_ lines: [Int]) {
    self.lines = lines
  }

  /// Reads what ``text`` writes; nil where it is no such list.
  public init?(text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let lines = parts.compactMap { Int($0) }
    guard lines.count == parts.count, lines.first == 1, zip(lines, lines.dropFirst()).allSatisfy(<) else {
      return nil
    }
    self.lines = lines
  }

  /// As `reports.page_starts` holds it: `1,238`.
  public var text: String { lines.map(String.init).joined(separator: ",") }

  /// The page, counted from 1, and the line in its file of a line that is counted on over all.
  ///
  /// Complexity: linear in the number of pages.
  public func place(of line: Int) -> (page: Int, line: Int) {
    let page = max(lines.lastIndex { $0 <= line } ?? 0, 0)
    return (page + 1, line - (page < lines.count ? lines[page] : 1) + 1)
  }
}
