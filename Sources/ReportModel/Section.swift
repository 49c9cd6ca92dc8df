/// A heading and what stands under it, 章节; sections form a tree.
public struct Section: Hashable, Sendable, Codable {
  /// The index of the enclosing section in the same report; nil at the top.
  public var parent: Int?
  /// The place among the sections of the same parent, counted from 1.
  public var ordinal: Int
  /// The number as printed: `三`, `(一)`, `1`, `一是`; nil for topic words and the opening.
  public var number: String?
  /// The heading without its number.
  public var heading: String
  /// What the section is for.
  public var kind: SectionKind
  /// The period it speaks of: `2026年`, `十五五`, `2025年`.
  public var period: String?
  /// From the heading to the last line before the next section of the same depth.
  public var lines: SourceRange

  /// A section; `lines` grows as its text is read.
  public init(
    parent: Int?, ordinal: Int, number: String?, heading: String, kind: SectionKind, period: String?,
    lines: SourceRange
  ) {
    self.parent = parent
    self.ordinal = ordinal
    self.number = number
    self.heading = heading
    self.kind = kind
    self.period = period
    self.lines = lines
  }

  /// Number and heading as they are shown: `三、2026年工作安排`, `(一)更实举措…`, `一是加快…`.
  public var title: String {
    guard let number else { return heading }
    if number.hasPrefix("(") || number.hasPrefix("（") || number.hasSuffix("是") || number.hasSuffix("是：") {
      return number + heading
    }
    let isArabic = number.utf8.allSatisfy { (48...57).contains($0) }
    return number + (isArabic ? "." : "、") + heading
  }
}
