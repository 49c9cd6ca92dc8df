/// The level of the government that gives the report.
///
/// Chinese column name: 层级.
public enum AdministrativeLevel: String, CodedValue {
  /// The State Council.
  case national
  /// A province, autonomous region or municipality under the central government.
  case province
  /// A prefecture-level city, prefecture or league.
  case city
  /// A county, district or county-level city.
  case county
  /// A township, town or sub-district.
  case township

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .national: "国家"
    case .province: "省级"
    case .city: "市级"
    case .county: "县级"
    case .township: "乡级"
    }
  }
}
