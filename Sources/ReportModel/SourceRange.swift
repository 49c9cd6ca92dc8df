/// The lines of the original file that a fact was read from, counted from 1, before any layout repair.
public struct SourceRange: Hashable, Sendable, Codable {
  /// The first line, counted from 1.
  public var firstLine: Int
  /// The last line, included.
  public var lastLine: Int

  /// A range of lines, both included.
  public init(firstLine: Int, lastLine: Int) {
    self.firstLine = firstLine
    self.lastLine = lastLine
  }

  /// Whether `other` lies wholly inside this range.
  public func contains(_ other: SourceRange) -> Bool {
    firstLine <= other.firstLine && other.lastLine <= lastLine
  }

  /// The smallest range that covers both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(
      firstLine: min(firstLine, other.firstLine), lastLine: max(lastLine, other.lastLine))
  }
}
