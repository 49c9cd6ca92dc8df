import ArgumentParser
import Ledger

/// The value of `--format`: `xlsx,ods,csv`.
struct FormatList: ExpressibleByArgument {
  /// The formats, each once, in the order of their list.
  var formats: [LedgerFormat]

  /// Formats by their names.
  init(_ formats: [LedgerFormat]) {
    self.formats = formats
  }

  init?(argument: String) {
    guard let list = try? Self.parse(argument) else { return nil }
    self = list
  }

  /// Reads a list.
  ///
  /// - Throws: ``CommandFailure/unknownFormat(name:)``.
  static func parse(_ text: String) throws(CommandFailure) -> FormatList {
    var found: Set<LedgerFormat> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = LedgerFormat(rawValue: name.lowercased()) else {
        throw .unknownFormat(name: String(name))
      }
      found.insert(format)
    }
    return FormatList(LedgerFormat.allCases.filter(found.contains))
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { LedgerFormat.allCases.map(\.rawValue) }
}
