import ReportModel
import Testing

@testable import ReportImport

@Suite("Whether a 市 is a city or of county level")
struct CityHintTests {
  private func level(_ body: String) -> AdministrativeLevel? {
    let document = SourceDocument(
      source: "report.txt", name: "report", format: .text, encoding: "UTF-8", sha256: "",
      utf8: Array("2026年云溪市政府工作报告\n\n各位代表：\n一、2026年重点工作\n\(body)\n".utf8), linesAreParagraphs: true)
    return try? ReportImporter().importReport(document).report.level
  }

  @Test("one that speaks of its counties governs them")
  func must() {
    #expect(level("支持各县区做大做强，推动县区经济协调发展，新增就业3万人。") == .city)
  }

  @Test("one that does not is of county level")
  func mustNot() {
    #expect(level("支持各乡镇做大做强，新增就业3万人。") == .county)
  }
}
