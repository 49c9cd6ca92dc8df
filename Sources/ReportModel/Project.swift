/// A named undertaking to which the report attaches steps, 项目; its steps are ``Milestone``s.
public struct Project: Hashable, Sendable, Codable {
  /// What the row is about, the same from one edition of the report to the next (see ``RowKey``).
  public var key: String = ""
  /// The name without governing verb and collective head.
  public var name: String
  /// The number of a counted group without names: 160 in `160个市级重点项目`.
  public var count: Int?
  /// The amount that the text attaches to it, 投资额.
  public var investment: Quantity?
  /// How that amount is bounded: `过百亿` is at least.
  public var investmentComparator: Comparator?

  /// A project of that name.
  public init(
    name: String, count: Int? = nil, investment: Quantity? = nil, investmentComparator: Comparator? = nil
  ) {
    self.name = name
    self.count = count
    self.investment = investment
    self.investmentComparator = investmentComparator
  }
}

/// One step of a project, 节点: a phase, a stage and when.
public struct Milestone: Hashable, Sendable, Codable {
  /// What the row is about, the same from one edition of the report to the next (see ``RowKey``).
  public var key: String = ""
  /// The index of its project in the report.
  public var project: Int
  /// The index of its section in the report.
  public var section: Int
  /// The index of its sentence in the report.
  public var statement: Int
  /// 一期、二期、主体 …, where the text names one.
  public var phase: String?
  /// The furthest class that the step reaches.
  public var stage: Stage
  /// The words that state the step.
  public var stageText: String
  /// The time bound as written.
  public var deadline: String?
  /// The time bound as a day.
  public var dueDate: CalendarDate?
  /// Planned or achieved.
  public var tense: Tense
  /// The period it is for.
  public var period: String?
  /// How surely it was found.
  public var confidence: Confidence
  /// The run of text that states it.
  public var quote: String
  /// Where the quote stands in the source.
  public var lines: SourceRange

  /// A step without key, phase, period and times, which later steps add.
  public init(
    project: Int, section: Int, statement: Int, stage: Stage, stageText: String, tense: Tense,
    confidence: Confidence, quote: String, lines: SourceRange
  ) {
    self.project = project
    self.section = section
    self.statement = statement
    self.stage = stage
    self.stageText = stageText
    self.tense = tense
    self.confidence = confidence
    self.quote = quote
    self.lines = lines
  }
}
