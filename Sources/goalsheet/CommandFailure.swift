import ReportCatalog

/// What a command cannot go on from, in one sentence, with the exit code it leaves.
enum CommandFailure: Error, Hashable {
  /// Two inputs would give one output.
  case sameOutput(name: String, first: String, second: String)
  /// A folder given as input holds no file that could be a report.
  case folderWithoutReports(path: String)
  /// `--format` names something unknown.
  case unknownFormat(name: String)
  /// `--combine` names no file.
  case badCombinedName(name: String)
  /// Not one of the inputs could be read.
  case nothingRead(count: Int)
  /// The catalog failed, which is a defect of the program.
  case catalog(CatalogError)

  /// The exit code.
  var status: ExitStatus {
    switch self {
    case .sameOutput: .someFailed
    case .folderWithoutReports, .nothingRead: .noInput
    case .unknownFormat, .badCombinedName: .usage
    case .catalog: .outputFailed
    }
  }

  /// The sentence shown to the user, the same everywhere.
  var message: String {
    switch self {
    case .sameOutput(let name, let first, let second):
      "\(second): would be written as \(name), which \(first) already is; rename one of them or convert them apart"
    case .folderWithoutReports(let path):
      "\(path): this folder holds no report; reports are files named like report.txt"
    case .unknownFormat(let name):
      "--format \(name): no such format; use xlsx, ods, csv, jsonl or sqlite, separated by commas"
    case .badCombinedName(let name):
      "--combine \(name): this is no file name; give a name without / and extension"
    case .nothingRead(let count):
      count == 1 ? "the input could not be read; nothing was written"
        : "none of the \(count) inputs could be read; nothing was written"
    case .catalog(let error):
      error.message
    }
  }
}
