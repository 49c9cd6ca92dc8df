/// A closed list of codes: English in the catalog and in data files, Chinese in workbooks and tables.
///
/// The raw value is the code that SQLite, JSON Lines and `map` carry, whatever the language of the user.
public protocol CodedValue: RawRepresentable, CaseIterable, Hashable, Codable, Sendable
where RawValue == String {
  /// The name that a Chinese reader sees (`计划`), also accepted in queries.
  var chineseName: String { get }

  /// The name that an English reader sees, also accepted in queries; the raw value unless that is a sign.
  var englishName: String { get }
}

extension CodedValue {
  /// The raw value.
  public var englishName: String { rawValue }

  /// The name shown to a reader of `language`.
  public func name(in language: Language) -> String {
    language == .chinese ? chineseName : englishName
  }

  /// Finds a code by its raw value, its English or its Chinese name.
  public static func named(_ name: String) -> Self? {
    allCases.first { $0.rawValue == name || $0.englishName == name || $0.chineseName == name }
  }
}

/// The language of headings, sheet names and shown codes (`--lang`).
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}
