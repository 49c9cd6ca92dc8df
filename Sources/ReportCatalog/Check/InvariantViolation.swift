/// A row that breaks a promise of the catalog.
public struct InvariantViolation: Hashable, Sendable, CustomStringConvertible {
  /// The promises.
  public enum Rule: String, Sendable {
    /// A fact belongs to the report and section of its statement.
    case factBelongsToStatement = "belongs to another section or report than its statement"
    /// The quote of a fact is a run of its statement's text.
    case quoteInStatement = "has a quote that its statement does not contain"
    /// The lines of a fact lie within those of its statement.
    case factLinesInStatement = "has lines outside its statement"
    /// A statement belongs to the report of its section.
    case statementBelongsToSection = "belongs to another report than its section"
    /// The lines of a statement lie within those of its section.
    case statementLinesInSection = "has lines outside its section"
    /// The lines of a section lie within those of its parent.
    case sectionLinesInParent = "has lines outside its parent"
    /// A quote or sentence stands in its source lines.
    case textInSource = "has text that its source lines do not contain"
    /// No two rows of a table have one key.
    case keyIsUnique = "has no key, or that of another row"
    /// The first line is no later than the last, and both are counted from 1.
    case linesInOrder = "has lines that run backwards"
  }

  /// The table.
  public var table: String
  /// The id of the row.
  public var row: Int
  /// The promise it breaks.
  public var rule: Rule
  /// The text in question.
  public var text: String

  /// `goals 12 has a quote that its statement does not contain: …`.
  public var description: String {
    "\(table) \(row) \(rule.rawValue): \(text)"
  }
}
