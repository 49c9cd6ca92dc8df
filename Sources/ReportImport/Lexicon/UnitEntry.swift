/// What a unit counts or measures; the raw value is the word used in the table of units.
enum UnitKind: String, Sendable {
  case money = "金额"
  case share = "比率"
  case multiple = "倍数"
  case count = "个数"
  case people = "人数"
  case length = "长度"
  case area = "面积"
  case volume = "体积"
  case mass = "质量"
  case energy = "能量"
  case power = "功率"
  case freight = "运量"
  case computing = "算力"
  case rate = "强度"
  case time = "时间"
  case temperature = "温度"
  /// Grades, sizes, issues and sessions: they describe or number a thing and state no goal.
  case grade = "规格"

  /// Whether an amount before a thing that is built tells its size: `30万千瓦电站`.
  var isSize: Bool {
    switch self {
    case .money, .area, .volume, .mass, .energy, .power, .computing, .rate: true
    default: false
    }
  }
}

/// A unit of measure without its multiplier.
struct UnitEntry: Sendable {
  /// The unit as written: `千瓦时`.
  var text: String
  /// The unit that its amounts are compared in: `千瓦时` for `度`.
  var base: String
  /// How many base units one is.
  var factor: ExactDecimal
  /// What it measures.
  var kind: UnitKind
  /// Whether it is also common as part of words, so that a number must stand directly before it.
  var isWeak: Bool
  /// Characters that make it part of a word when they follow (`人` before `才`).
  var notBefore: [UInt32]
}

/// 万, 亿 and the like before a unit.
struct UnitMultiplier: Sendable {
  /// As written: `千万`.
  var text: String
  /// The power of ten.
  var exponent: Int
}
