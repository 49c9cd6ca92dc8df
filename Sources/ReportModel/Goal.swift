/// A quantity that the government sets as a target or reports as a result, 目标.
public struct Goal: Hashable, Sendable, Codable {
  /// What the row is about, the same from one edition of the report to the next (see ``RowKey``).
  public var key: String = ""
  /// The index of its section in the report.
  public var section: Int
  /// The index of its sentence in the report.
  public var statement: Int
  /// What is measured, in the words of the report.
  public var indicator: String
  /// The canonical name in the indicator library, where it has one.
  public var canonicalIndicator: String?
  /// The kind of quantity, 类型.
  public var measure: Measure
  /// Target, baseline or lead, 角色.
  public var role: GoalRole = .target
  /// The bound, 比较.
  public var comparator: Comparator
  /// The number; nil when the goal is qualitative.
  public var quantity: Quantity?
  /// Planned or achieved, 时态.
  public var tense: Tense
  /// The period it is for, 时期: `2026年`, `十五五`.
  public var period: String?
  /// The word that sets the strength, 约束词: `力争`, `预期`.
  public var commitment: String?
  /// The time bound as written, 时限.
  public var deadline: String?
  /// The time bound as a day, 截止日期.
  public var dueDate: CalendarDate?
  /// How surely it was found, 可信度.
  public var confidence: Confidence
  /// The shortest run of text that states it.
  public var quote: String
  /// Where the quote stands in the source.
  public var lines: SourceRange

  /// A goal without key, period and times, which later steps add.
  public init(
    section: Int, statement: Int, indicator: String, measure: Measure, comparator: Comparator,
    quantity: Quantity?, tense: Tense, confidence: Confidence, quote: String, lines: SourceRange
  ) {
    self.section = section
    self.statement = statement
    self.indicator = indicator
    self.measure = measure
    self.comparator = comparator
    self.quantity = quantity
    self.tense = tense
    self.confidence = confidence
    self.quote = quote
    self.lines = lines
  }
}
