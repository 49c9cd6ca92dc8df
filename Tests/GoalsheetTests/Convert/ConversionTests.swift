import Foundation
import Ledger
import Logging
import Testing

@testable import goalsheet

@Suite struct ConversionTests {
  @Test func aFileThatVanishesFailsAndTheOthersAreConverted() throws {
    let folder = try Folder()
    let first = try folder.write(Texts.report, to: "in/a.txt")
    try folder.write(Texts.report, to: "in/b.txt")
    let inputs = InputCollector.collect([folder.path + "/in"])
    try FileManager.default.removeItem(atPath: first)
    let log = Log()
    let status = Conversion(
      inputs: inputs, formats: [.jsonl], folder: folder.path + "/out", loader: ReportLoader(),
      ledgerOptions: LedgerOptions(generator: .init(version: "1.2.3")), jobs: 2, isQuiet: true,
      logger: Logger(label: "test") { _ in log }
    ).run()
    #expect(status == .someInputsFailed)
    #expect(log.messages == ["error \(first): there is no such file; check the path"])
    #expect(folder.files.contains("out/b/goals.jsonl") && !folder.files.contains { $0.hasPrefix("out/a") })
  }
}

/// Keeps the messages of a run.
private final class Log: LogHandler, @unchecked Sendable {
  // Only the thread that runs the conversion writes messages.
  private(set) var messages: [String] = []
  var logLevel: Logger.Level = .warning
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    messages.append("\(event.level) \(event.message)")
  }
}
