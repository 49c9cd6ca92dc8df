import Foundation
import ReportCatalog
import ReportModel
import SampleReport

@testable import Ledger

/// A folder that lives as long as its test.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func folder(replacing: Bool = false) throws -> OutputFolder {
    try OutputFolder(path: path, replacesWorkbooks: replacing)
  }

  func bytes(_ name: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: path + "/" + name) ?? Data())
  }

  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// Everything in the folder, hidden files included.
  var names: [String] {
    (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted()
  }
}

extension LedgerOptions {
  static func test(_ language: Language = .chinese) -> LedgerOptions {
    LedgerOptions(language: language, generator: Generator(version: "1.2.3"))
  }
}

/// A finished catalog of the sample report, changed at will.
func sampleCatalog(_ reports: [ImportedReport] = [SampleReport.imported()]) throws -> Catalog {
  let catalog = try Catalog(indicators: SampleReport.indicators)
  for report in reports { try catalog.load(report) }
  try catalog.finishLoading()
  return catalog
}
