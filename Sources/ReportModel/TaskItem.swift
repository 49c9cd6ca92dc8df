/// A clause that commits to an action and is neither a goal nor a project step, 任务.
public struct TaskItem: Hashable, Sendable, Codable {
  /// What the row is about, the same from one edition of the report to the next (see ``RowKey``).
  public var key: String = ""
  /// The index of its section in the report.
  public var section: Int
  /// The index of its sentence in the report.
  public var statement: Int
  /// The verb: `推进`.
  public var action: String
  /// The rest: `零基预算改革`.
  public var object: String
  /// The time bound as written.
  public var deadline: String?
  /// The time bound as a day.
  public var dueDate: CalendarDate?
  /// The word that sets the strength: `力争`, `确保`.
  public var commitment: String?
  /// How surely it was found.
  public var confidence: Confidence
  /// The clause.
  public var quote: String
  /// Where the quote stands in the source.
  public var lines: SourceRange
  /// The office in charge, where the text names it: `（发展改革局牵头）`.
  public var leadUnit: String?
  /// The offices that assist, joined by `、`.
  public var supportUnits: String?

  /// A task without key and times, which later steps add.
  public init(
    section: Int, statement: Int, action: String, object: String, confidence: Confidence, quote: String,
    lines: SourceRange
  ) {
    self.section = section
    self.statement = statement
    self.action = action
    self.object = object
    self.confidence = confidence
    self.quote = quote
    self.lines = lines
  }
}
