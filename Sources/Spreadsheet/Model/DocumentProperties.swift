/// What the file says about itself.
public struct DocumentProperties: Hashable, Sendable {
  /// The title of the document.
  public var title: String?
  /// What the document is about.
  public var subject: String?
  /// Who made it.
  public var creator: String?
  /// Words to find it by.
  public var keywords: [String]
  /// A free description.
  public var summary: String?
  /// A category.
  public var category: String?
  /// The organisation (XLSX: `Company`; ODS: user-defined).
  public var company: String?
  /// The language of the text as a BCP 47 tag: `zh-CN`.
  public var language: String
  /// When the document was made; nil is the timestamp of the ``WriteOptions``.
  public var created: Timestamp?
  /// The program that writes the file.
  public var application: String
  /// The program's version: `1.2` or `1.2.3`.
  public var applicationVersion: String
  /// Properties of the caller's own, in order; names are unique.
  public var custom: [CustomProperty]

  /// Makes properties.
  public init(
    title: String? = nil, subject: String? = nil, creator: String? = nil, keywords: [String] = [],
    summary: String? = nil, category: String? = nil, company: String? = nil, language: String = "zh-CN",
    created: Timestamp? = nil, application: String = "Spreadsheet", applicationVersion: String = "1.0",
    custom: [CustomProperty] = []
  ) {
    self.title = title
    self.subject = subject
    self.creator = creator
    self.keywords = keywords
    self.summary = summary
    self.category = category
    self.company = company
    self.language = language
    self.created = created
    self.application = application
    self.applicationVersion = applicationVersion
    self.custom = custom
  }
}

/// A named property of the caller's own.
public struct CustomProperty: Hashable, Sendable {
  /// The kinds of values.
  public enum Value: Hashable, Sendable {
    /// Text.
    case text(String)
    /// A finite number.
    case number(Double)
    /// A truth value.
    case boolean(Bool)
    /// A day.
    case date(CellDate)
  }

  /// The name.
  public var name: String
  /// The value.
  public var value: Value

  /// Makes a property.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }
}
