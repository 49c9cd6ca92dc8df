/// Looks that cells take on while conditions hold.
public struct ConditionalFormat: Hashable, Sendable {
  /// The cells; at least one area.
  public var areas: [CellArea]
  /// The rules, the first that holds first.
  public var rules: [ConditionalRule]

  /// Makes a conditional format.
  public init(areas: [CellArea], rules: [ConditionalRule]) {
    self.areas = areas
    self.rules = rules
  }
}

/// A condition and the look that it gives.
public struct ConditionalRule: Hashable, Sendable {
  /// The kinds of conditions.
  public enum Condition: Hashable, Sendable {
    /// About the value of the cell itself.
    case value(Comparison)
    /// A formula that is true, written for the first cell of the first area; relative references move along.
    case formula(String)
  }

  /// The condition.
  public var condition: Condition
  /// The look; of the font, weight, slant, lines and colour count, of the rest fill and border.
  public var style: CellStyle

  /// Makes a rule.
  public init(_ condition: Condition, style: CellStyle) {
    self.condition = condition
    self.style = style
  }
}
