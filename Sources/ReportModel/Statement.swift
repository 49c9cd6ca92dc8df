/// One sentence of the report, 原文, layout repaired.
public struct Statement: Hashable, Sendable, Codable {
  /// The index of its section in the same report.
  public var section: Int
  /// The place in the report, counted from 1.
  public var ordinal: Int
  /// The paragraph of the report it stands in, counted from 1.
  public var paragraph: Int
  /// The sentence with its closing mark.
  public var text: String
  /// True for framing that commits to nothing; such a sentence gives no rows.
  public var isContext: Bool
  /// Where it stands in the source.
  public var lines: SourceRange

  /// A sentence of the report.
  public init(
    section: Int, ordinal: Int, paragraph: Int = 1, text: String, isContext: Bool, lines: SourceRange
  ) {
    self.section = section
    self.ordinal = ordinal
    self.paragraph = paragraph
    self.text = text
    self.isContext = isContext
    self.lines = lines
  }
}
