/// The smallest piece of a query that has a meaning.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A name, a keyword or a text without quotation marks.
    case word
    /// Something that begins with a digit: `30%`, `1亿元`, `2026-06-30`, `5G基站`.
    case number
    /// A text in quotation marks.
    case string
    /// What stands between the slashes of `=~ /…/`.
    case regularExpression
    /// A sign, in its ASCII form.
    case symbol
    /// The end of the query.
    case end
  }

  var kind: Kind
  /// The text in its plain form: full-width letters, digits and signs are ASCII, quotation marks are gone.
  var text: String
  /// The bytes it covers in the query.
  var range: Range<Int>
}
