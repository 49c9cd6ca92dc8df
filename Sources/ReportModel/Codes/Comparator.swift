/// How the value of a goal bounds what is to be reached.
///
/// Chinese column name: 比较.
public enum Comparator: String, CodedValue {
  /// 以上、超过、突破、不少于.
  case atLeast = ">="
  /// 以内、以下、不超过、控制在…以内.
  case atMost = "<="
  /// 左右、约、近、上下.
  case about = "~"
  /// None of the others; 达到、为、至 included.
  case equal = "="
  /// Two bounds: `5%—6%`.
  case range
  /// No number: `与经济增长同步`.
  case qualitative

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .atLeast: "不低于"
    case .atMost: "不高于"
    case .about: "约"
    case .equal: "等于"
    case .range: "区间"
    case .qualitative: "定性"
    }
  }

  /// The name that an English reader sees.
  public var englishName: String {
    switch self {
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .about: "about"
    case .equal: "equal"
    case .range, .qualitative: rawValue
    }
  }
}
