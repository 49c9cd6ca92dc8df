import ReportModel

/// A text in both languages.
struct Bilingual: Hashable, Sendable {
  var chinese: String
  var english: String

  init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  subscript(language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
