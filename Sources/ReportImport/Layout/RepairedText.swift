import ReportModel

/// The text after layout repair: whole paragraphs in one byte buffer, each byte traceable to its line.
///
/// Paragraphs stand in reading order, each followed by one `\n`, without the white space, page furniture
/// and navigation words of the source. Everything after this step works on byte ranges of ``utf8``.
public struct RepairedText: Sendable {
  /// The paragraphs, valid UTF-8, each followed by `\n`.
  public var utf8: [UInt8] = []
  /// The byte range of each paragraph in ``utf8``, without the `\n`.
  public var paragraphs: [Range<Int>] = []
  /// Where source lines begin in ``utf8``, ordered by offset.
  public var lineStarts: [LineStart] = []
  /// What the furniture and the head of the report told: page marks, title, occasion, source, speaker.
  public var front = FrontMatter()

  /// A place in the repaired text where another source line begins.
  public struct LineStart: Hashable, Sendable {
    /// The byte offset in the repaired text.
    public var offset: Int
    /// The line of the source, from 1.
    public var line: Int

    /// Bytes from `offset` on come from `line`.
    public init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// An empty text.
  public init() {}

  /// The source line that the byte at `offset` comes from.
  ///
  /// Complexity: O(log *n*) in the number of lines.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 1 : lineStarts[low - 1].line
  }

  /// The source lines of a byte range.
  public func lines(of range: Range<Int>) -> SourceRange {
    let first = line(at: range.lowerBound)
    return SourceRange(
      firstLine: first, lastLine: range.isEmpty ? first : line(at: range.upperBound - 1))
  }

  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    utf8.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}

/// What stands around the report proper: title block and page furniture, which never become statements.
public struct FrontMatter: Hashable, Sendable {
  /// `2026年云溪市政府工作报告`.
  public var title: String?
  /// The line of the occasion: `2026年1月28日在云溪市第六届人民代表大会第四次会议上`.
  public var occasion: String?
  /// `来源：云溪日报` → `云溪日报`.
  public var publisher: String?
  /// The day of publication, or of the newspaper page.
  public var published: CalendarDate?
  /// The line of the speaker as printed: `云溪市人民政府市长 甄某某`.
  public var speakerLine: String?
  /// `二版` in `（上接二版）`.
  public var continuedFrom: String?
  /// `四版` in `（下转四版）`.
  public var continuedTo: String?

  /// Nothing known yet.
  public init() {}
}
