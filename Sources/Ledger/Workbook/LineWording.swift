import ReportModel

/// The wording of line numbers.
public enum LineWording {
  /// The lines of a row: `第5行`, `第5—7行`; `line 5`, `lines 5–7`.
  ///
  /// - Parameters:
  ///   - first: The first line, counted from 1.
  ///   - last: The last line.
  ///   - pages: Where the pages of a report given in several files begin; the lines in the file are told then:
  ///     `文件2第5—7行`, `文件1第9行—文件2第2行`.
  ///   - language: Of the wording.
  public static func text(first: Int, last: Int, pages: PageStarts? = nil, language: Language) -> String {
    guard let pages else { return lines(first, last, language) }
    let (firstPage, first) = pages.place(of: first)
    let (lastPage, last) = pages.place(of: last)
    if firstPage == lastPage { return file(firstPage, language) + lines(first, last, language) }
    let ends = [
      file(firstPage, language) + lines(first, first, language),
      file(lastPage, language) + lines(last, last, language),
    ]
    return ends.joined(separator: language == .chinese ? "—" : " – ")
  }

  /// Whether a cell says what ``text(first:last:pages:language:)`` writes, and not what a person typed there.
  public static func isWritten(_ text: String) -> Bool {
    for start in ["第", "文件", "line ", "lines ", "file "] where text.hasPrefix(start) {
      return text.utf8.dropFirst(start.utf8.count).first.map { (0x30...0x39).contains($0) } ?? false
    }
    return false
  }

  private static func file(_ page: Int, _ language: Language) -> String {
    language == .chinese ? "文件\(page)" : "file \(page), "
  }

  private static func lines(_ first: Int, _ last: Int, _ language: Language) -> String {
    switch (language, first == last) {
    case (.chinese, true): "第\(first)行"
    case (.chinese, false): "第\(first)—\(last)行"
    case (.english, true): "line \(first)"
    case (.english, false): "lines \(first)–\(last)"
    }
  }
}
