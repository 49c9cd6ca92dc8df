import ArgumentParser
import Ledger

/// `--format xlsx,ods`: formats separated by commas, each once.
struct FormatList: Hashable, Sendable {
  var formats: [LedgerFormat]

  init(_ formats: [LedgerFormat]) {
    self.formats = formats
  }

  /// Reads the list.
  ///
  /// - Throws: A usage error that names the word that is no format.
  init(parsing text: String) throws {
    formats = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = word.filter { $0 != " " }.lowercased()
      guard let format = LedgerFormat(rawValue: name) else {
        throw ValidationError(
          "“\(word)” is no format; use \(Self.names), separated by commas")
      }
      if !formats.contains(format) { formats.append(format) }
    }
  }

  private static let names = LedgerFormat.allCases.map(\.rawValue).joined(separator: ", ")
}
