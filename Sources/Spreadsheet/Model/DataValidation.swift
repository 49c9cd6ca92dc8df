/// What may be typed into cells, and what helps to type it.
public struct DataValidation: Hashable, Sendable {
  /// The kinds of rules.
  public enum Rule: Hashable, Sendable {
    /// One of some texts, offered as a list. Together at most 255 UTF-16 units with the commas between them; no text
    /// has a comma or a quotation mark.
    case list([String])
    /// One of the values of a range, offered as a list. The range is written as in a formula: `'选项'!$A$1:$A$7`.
    case listFrom(String)
    /// A whole number.
    case wholeNumber(Comparison)
    /// Any number.
    case number(Comparison)
    /// A date; operands are formulas, such as `DATE(2026,1,1)`.
    case date(Comparison)
    /// A text whose length is as said.
    case textLength(Comparison)
    /// Whatever makes the formula true, written for the first cell of the first area.
    case formula(String)
  }

  /// What happens when something else is typed.
  public enum Severity: String, Hashable, Sendable {
    /// It is refused.
    case stop
    /// The user is asked whether to keep it.
    case warning
    /// The user is told.
    case information
  }

  /// A title and a text.
  public struct Message: Hashable, Sendable {
    /// At most 32 UTF-16 units.
    public var title: String
    /// At most 255 UTF-16 units.
    public var text: String

    /// Makes a message.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// The cells; at least one area.
  public var areas: [CellArea]
  /// The rule.
  public var rule: Rule
  /// Whether a cell may be left empty.
  public var allowsEmpty: Bool
  /// What is shown while a cell is selected.
  public var prompt: Message?
  /// What is shown when something else is typed; nil leaves the words to the application.
  public var alert: Message?
  /// What happens when something else is typed.
  public var severity: Severity

  /// Makes a validation.
  public init(
    areas: [CellArea], rule: Rule, allowsEmpty: Bool = true, prompt: Message? = nil, alert: Message? = nil,
    severity: Severity = .stop
  ) {
    self.areas = areas
    self.rule = rule
    self.allowsEmpty = allowsEmpty
    self.prompt = prompt
    self.alert = alert
    self.severity = severity
  }
}
