/// An entry of the indicator library, 指标库: what goals are compared by across reports and years.
public struct Indicator: Hashable, Sendable {
  /// The canonical name: `地区生产总值`.
  public var name: String
  /// Other names in use: `全区生产总值`, `GDP`.
  public var aliases: [String]
  /// The field it belongs to, such as 经济总量 or 财政金融.
  public var category: String

  /// A library entry.
  public init(name: String, aliases: [String], category: String) {
    self.name = name
    self.aliases = aliases
    self.category = category
  }
}
