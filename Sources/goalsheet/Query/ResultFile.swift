import Archive
import Ledger
import Query

/// Writes a result to a file: beside it first, then renamed into place.
enum ResultFile {
  /// - Throws: ``CommandFailure`` where it cannot be written, or would replace a file unasked.
  static func write(
    _ result: QueryResult, as format: ResultFormatName, to path: String, replaces: Bool, _ runner: QueryRunner
  ) throws(CommandFailure) {
    let file: StagedFile
    do throws(LedgerError) {
      file = try StagedFile(path: path, replaces: replaces)
    } catch {
      throw CommandFailure(error)
    }
    let sink = file.sink()
    // What is not committed is taken away.
    try runner.write(result, as: format, to: sink)
    do {
      try sink.flush()
      try file.commit()
    } catch let error as LedgerError {
      throw CommandFailure(error)
    } catch {
      throw CommandFailure("\(path): \((error as? ArchiveError)?.message ?? "\(error)")", .notWritten)
    }
  }
}
