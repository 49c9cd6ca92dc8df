/// A government work report: the row of `reports` 报告 that every other row hangs on.
public struct Report: Hashable, Sendable, Codable {
  /// The title as printed: `2026年清河市政府工作报告`.
  public var title: String
  /// The area governed, 地区: `清河市`; nil where neither text nor file name tells.
  public var jurisdiction: String?
  /// The level of government, 层级.
  public var level: AdministrativeLevel?
  /// The plan year, 年份: the year whose work the report sets out.
  public var year: Int?
  /// The session it was given to: `清河市第六届人民代表大会第四次会议`.
  public var meeting: String?
  /// Who gave it, without the office: `林望舒`.
  public var speaker: String?
  /// The day it was published or given.
  public var published: CalendarDate?
  /// The input it was read from, as the user named it.
  public var source: String
  /// The format of the input: `text`, `html`, `docx`, `odt`, `pdf`.
  public var format: String
  /// SHA-256 of the input's bytes, 64 hexadecimal digits.
  public var sha256: String
  /// The page that the text is continued from: `二版` in `（上接二版）`.
  public var continuedFrom: String?
  /// The page that the text is continued on: `四版` in `（下转四版）`.
  public var continuedTo: String?
  /// Where its pages begin, of a report given in several files.
  public var pageStarts: PageStarts?

  /// A report of which only the source is known yet.
  public init(title: String = "", source: String, format: String = "text", sha256: String = "") {
    self.title = title
    self.source = source
    self.format = format
    self.sha256 = sha256
  }
}
