/// What may stand at a place of a query; the parser notes it where the query ends too early.
enum Place: Hashable, Sendable {
  /// A name of a table.
  case table
  /// A name of a column.
  case column
  /// `count`, `sum` and the like.
  case function
  /// A word of the language.
  case keyword(Keyword)
  /// A sign.
  case symbol(String)
  /// `=`, `~`, `in` and the like, after this column.
  case comparison(Name)
  /// What this column is compared with.
  case value(Name)
  /// The unit of a number that this column is compared with.
  case unit(Name)
  /// A regular expression.
  case expression
  /// A text to find.
  case text
}
