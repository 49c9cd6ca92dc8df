import Foundation
import ReportCatalog
import ReportImport
import Testing

@testable import goalsheet

/// Every row of every sample keeps the promises of the catalog, down to the lines of the file.
@Suite struct SampleInvariantTests {
  private static let samples: [String] = {
    let folder = ProgramRun.repository.appendingPathComponent("Samples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix("-2026.txt") || $0.contains("-page") }.sorted().map {
      folder + "/" + $0
    }
  }()

  @Test func thereAreSamples() {
    #expect(Self.samples.count >= 4)
  }

  @Test(arguments: samples) func noPromiseIsBroken(path: String) throws {
    let document = try SourceReader.read(path: path)
    let catalog = try ReportLoader.emptyCatalog()
    try catalog.load(ReportImporter().importReport(document))
    try catalog.finishLoading()
    // A line that no byte of the repaired text comes from was dropped as furniture.
    let kept = Set(LayoutRepair.repair(document).lineStarts.map(\.line))
    let source = SourceLines(utf8: document.utf8, dropping: { !kept.contains($0) })
    let violations = try catalog.checkInvariants(sources: [1: source])
    #expect(violations.isEmpty, "\(violations.map(\.description).joined(separator: "\n"))")
  }
}
