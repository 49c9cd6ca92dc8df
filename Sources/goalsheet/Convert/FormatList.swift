import ArgumentParser
import Ledger

/// The value of `--format`: `xlsx,ods,csv`.
struct FormatList: Sendable {
  /// The formats, each once, in the order of their list.
  var formats: [LedgerFormat]

  /// Formats by their names.
  init(_ formats: [LedgerFormat]) {
    self.formats = formats
  }

  /// Reads the argument of the option.
  ///
  /// - Throws: `ValidationError`, as options do.
  static func argument(_ text: String) throws -> FormatList {
    do throws(CommandFailure) {
      return try parse(text)
    } catch {
      throw ValidationError(error.message)
    }
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
}
