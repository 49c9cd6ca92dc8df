import ArgumentParser
import ReportImport

/// What the user may tell about reports where text and file name do not.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The area governed, such as 青禾区.", valueName: "name"))
  var jurisdiction: String?

  @Option(help: ArgumentHelp("The plan year.", valueName: "year"))
  var year: Int?

  func validate() throws {
    if let year, !(1949...2999).contains(year) {
      throw ValidationError("--year \(year): no report has this plan year; give four digits such as 2026")
    }
    if let jurisdiction, jurisdiction.allSatisfy(\.isWhitespace) {
      throw ValidationError("--jurisdiction: the name is empty")
    }
  }

  var importOptions: ImportOptions { ImportOptions(jurisdiction: jurisdiction, year: year) }
}
