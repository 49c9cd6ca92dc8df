import ReportModel

/// Which report a text is: what ``Report`` says of it apart from the file.
struct ReportIdentity: Hashable, Sendable {
  /// The title as printed; nil where the text has none.
  var title: String?
  /// The area governed: `云州市`; `全国` for the State Council.
  var jurisdiction: String?
  /// The level of its government.
  var level: AdministrativeLevel?
  /// The plan year.
  var year: Int?
  /// The session it was given to: `云州市第六届人民代表大会第四次会议`.
  var meeting: String?
  /// Who gave it, without the office.
  var speaker: String?
  /// The day it was published or, failing that, given.
  var published: CalendarDate?
}
