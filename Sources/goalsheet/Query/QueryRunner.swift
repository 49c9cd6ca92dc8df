import Archive
import Ledger
import Logging
import Query
import ReportModel

/// Runs queries and writes their results, as the command `query` and the REPL do.
struct QueryRunner {
  var connection: QueryConnection
  var schema = QuerySchema.reports
  var limits: QueryLimits
  var options: ResultOptions
  var logger: Logger

  /// Runs one query and writes its result.
  ///
  /// - Throws: ``CommandFailure``: a wrong query is wrong usage.
  func run(
    _ query: String, as format: ResultFormatName, to sink: any ByteSink
  ) throws(CommandFailure) {
    let result = try result(of: query)
    try write(result, as: format, to: sink)
    for notice in result.notices(in: options.language) { logger.warning("\(notice)") }
  }

  /// Writes a result.
  ///
  /// - Throws: ``CommandFailure``: a format that the result does not suit is wrong usage.
  func write(
    _ result: QueryResult, as format: ResultFormatName, to sink: any ByteSink
  ) throws(CommandFailure) {
    do {
      try format.format.write(result, options: options, to: sink)
    } catch let error as ResultFormatError {
      throw CommandFailure(error.message(in: options.language), .usage)
    } catch let error as ArchiveError {
      throw CommandFailure(error.message, .notWritten)
    } catch {
      throw CommandFailure("\(error)", .notWritten)
    }
  }

  /// Runs one query.
  ///
  /// - Throws: ``CommandFailure``: a wrong query is wrong usage.
  func result(of query: String) throws(CommandFailure) -> QueryResult {
    do throws(ExecutionError) {
      let compiled: CompiledQuery
      do throws(QueryError) {
        compiled = try CompiledQuery(query, schema: schema)
      } catch {
        throw ExecutionError.query(error)
      }
      return try connection.run(compiled, limits: limits)
    } catch {
      throw CommandFailure(error.description(of: query, in: options.language), Self.status(of: error))
    }
  }

  private static func status(of error: ExecutionError) -> CommandStatus {
    switch error {
    case .query, .timeout: .usage
    case .interrupted: .interrupted
    case .catalog: .nothingRead
    }
  }
}

/// Standard output as a sink; a reader that leaves is no error.
final class StandardOutputSink: ByteSink {
  func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    Console.write(Array(bytes))
  }
}
