/// A name for a cell or a range, which formulas can use in place of it.
public struct DefinedName: Hashable, Sendable {
  /// The name, by the rules that ``Table/name`` has, and different from all tables' names.
  public var name: String
  /// The sheet that the cells are on.
  public var sheet: String
  /// The cell or range: `B3`, `A2:A9`.
  public var reference: String

  /// Makes a name.
  public init(_ name: String, sheet: String, reference: String) {
    self.name = name
    self.sheet = sheet
    self.reference = reference
  }
}
