import Ledger
import ReportCatalog
import ReportImport

/// Something that keeps a command from doing all it was asked: one sentence and the exit code it leads to.
///
/// Every sentence the program says about a failure is worded here or in the `message` of the error it wraps.
struct CommandFailure: Error, Hashable, Sendable {
  var message: String
  var status: CommandStatus

  init(_ message: String, _ status: CommandStatus) {
    self.message = message
    self.status = status
  }

  /// An input that cannot be read is a failed input; a wrong option is wrong usage.
  init(_ error: ImportError) {
    switch error {
    case .unknownEncoding: self.init(error.message, .usage)
    default: self.init(error.message, .someInputsFailed)
    }
  }

  /// An output that cannot be written.
  init(_ error: LedgerError) {
    self.init(error.message, .notWritten)
  }

  /// A catalog that cannot be opened is a failed input.
  init(_ error: CatalogError) {
    self.init(error.message, .someInputsFailed)
  }

  static func folderWithoutReports(_ path: String) -> CommandFailure {
    let endings = SourceReader.usualExtensions.map { "." + $0 }.joined(separator: ", ")
    return CommandFailure(
      "\(path): no report was found in this folder; reports are files that end in \(endings)",
      .someInputsFailed)
  }

  static func unreadableFolder(_ path: String, reason: String) -> CommandFailure {
    CommandFailure(
      "\(path): this folder cannot be read (\(reason)); check its permissions", .someInputsFailed)
  }

  static func nameTaken(_ path: String, name: String, by other: String) -> CommandFailure {
    CommandFailure(
      "\(path): its output would be called \(name) like that of \(other); rename one or convert it apart",
      .someInputsFailed)
  }

  static func catalogInCombination(_ path: String) -> CommandFailure {
    CommandFailure(
      "\(path): a catalog cannot be combined with others; give the reports it was made from",
      .someInputsFailed)
  }

  static func folderLocked(_ path: String) -> CommandFailure {
    CommandFailure("\(path): another run is writing into this folder; try again when it is done", .locked)
  }

  static let noneRead = CommandFailure(
    "no input could be read, so there is nothing to ask; check the paths", .nothingRead)

  static let binaryOnTerminal = CommandFailure(
    "a workbook is not written to a terminal; give a file with -o", .usage)

  static let interrupted = CommandFailure(
    "interrupted; what was written before stands, nothing partial is left", .interrupted)
}
