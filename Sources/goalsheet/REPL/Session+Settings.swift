import Query
import ReportModel

/// The commands that change how answers look.
extension Session {
  func setMode(_ name: String?) throws(CommandFailure) {
    guard let name else { return screen.print(settings.mode?.rawValue ?? "auto") }
    if name == "auto" {
      settings.mode = nil
      return
    }
    guard let mode = ResultFormatName(rawValue: name), !mode.isBinary else { throw wrongUsage(".mode") }
    settings.mode = mode
  }

  func setTimer(_ word: String?) throws(CommandFailure) {
    switch word {
    case nil: screen.print(settings.isTimed ? "on" : "off")
    case "on": settings.isTimed = true
    case "off": settings.isTimed = false
    default: throw wrongUsage(".timer")
    }
  }

  func setLanguage(_ word: String?) throws(CommandFailure) {
    guard let word else { return screen.print(settings.language.rawValue) }
    guard let language = Language(rawValue: word) else { throw wrongUsage(".lang") }
    settings.language = language
  }

  func setWidth(_ word: String?) throws(CommandFailure) {
    guard let word else { return screen.print(settings.width.map(String.init) ?? "auto") }
    if word == "auto" {
      settings.width = nil
      return
    }
    guard let width = Int(word), width == 0 || (20...10_000).contains(width) else {
      throw CommandFailure(
        text(
          ".width \(word)：请给 20 以上的整数、0 或 auto", ".width \(word): give a whole number from 20 up, 0 or auto"),
        .usage)
    }
    settings.width = width
  }
}
