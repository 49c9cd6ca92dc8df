import ReportCatalog
import ReportModel
import SampleReport
import Testing

@testable import goalsheet

@Suite struct CoverageTests {
  private func report(_ change: (inout ImportedReport) -> Void = { _ in }) throws -> InspectedReport {
    var imported = SampleReport.imported()
    change(&imported)
    let catalog = try Catalog()
    try catalog.load(imported)
    try catalog.finishLoading()
    return try #require(InspectedReport.all(of: catalog, in: .chinese).first)
  }

  @Test func theReviewDoesNotCount() throws {
    let coverage = Coverage(try report())
    #expect(coverage.sentences == 5 && coverage.withFacts == 4 && coverage.context == 1 && coverage.lost == 0)
  }

  @Test func charactersAreCountedOnceHoweverManyQuotesHoldThem() throws {
    let before = Coverage(try report())
    let after = Coverage(
      try report {
        var twin = $0.tasks[0]
        twin.key = "t-twin"
        $0.tasks.append(twin)
      })
    #expect(before == after)
    #expect(before.contextCharacters == 5)
    #expect(before.covered > 60 && before.covered < before.characters)
  }

  @Test func aSentenceWithNeitherRowNorContextIsLost() throws {
    let coverage = Coverage(try report { $0.tasks = [] })
    #expect(coverage.lost == 1)
  }
}
