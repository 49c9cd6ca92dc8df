import ReportModel

/// The closed list of values of a coded column, with their names in both languages.
public struct CodeList: Hashable, Sendable {
  /// One value of the list.
  public struct Entry: Hashable, Sendable {
    /// What SQLite and JSON Lines hold.
    public var code: String
    /// What a Chinese reader sees.
    public var chineseName: String
    /// What an English reader sees.
    public var englishName: String

    /// A value.
    public init(code: String, chineseName: String, englishName: String) {
      self.code = code
      self.chineseName = chineseName
      self.englishName = englishName
    }

    /// The name shown to a reader of `language`.
    public func name(in language: Language) -> String {
      language == .chinese ? chineseName : englishName
    }
  }

  /// The values, in their natural order.
  public var entries: [Entry]

  /// The list of a coded type.
  public init<Code: CodedValue>(_ type: Code.Type) {
    entries = type.allCases.map {
      Entry(code: $0.rawValue, chineseName: $0.chineseName, englishName: $0.englishName)
    }
  }

  /// A list of values that have no type of their own.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The shown name of a code; the code itself where the list does not have it.
  ///
  /// Complexity: linear in the length of the list, which never exceeds ten.
  public func name(of code: String, in language: Language) -> String {
    entries.first { $0.code == code }?.name(in: language) ?? code
  }

  /// Yes or no, stored as 1 or 0.
  public static let yesOrNo = CodeList([
    Entry(code: "1", chineseName: "是", englishName: "yes"),
    Entry(code: "0", chineseName: "否", englishName: "no"),
  ])
}
