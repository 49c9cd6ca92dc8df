import Archive
import Query
import ReportCatalog
import ReportModel
import SampleReport

/// The sample report as a catalog, and short ways to ask it.
enum TestCatalog {
  static func catalog() throws -> Catalog {
    let catalog = try Catalog(indicators: [])
    try catalog.load(SampleReport.imported())
    try catalog.finishLoading()
    return catalog
  }

  /// The rows of an answer, cells joined by `|`, codes as they are.
  static func rows(_ query: String, _ catalog: Catalog? = nil) throws -> [String] {
    let connection = try QueryConnection(try catalog ?? self.catalog())
    return try connection.run(try CompiledQuery(query)).rows.map { row in
      row.map(text).joined(separator: "|")
    }
  }

  static func text(_ value: QueryValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): number == number.rounded() ? String(Int(number)) : String(number)
    case .text(let text): text
    }
  }

  /// What is said about a query that is wrong; nil where it is right.
  static func complaint(_ query: String, _ language: Language) -> String? {
    do {
      _ = try QueryConnection(try catalog()).run(try CompiledQuery(query))
      return nil
    } catch let error as QueryError {
      return error.description(of: query, in: language)
    } catch let error as ExecutionError {
      return error.description(of: query, in: language)
    } catch {
      return "\(error)"
    }
  }

  /// A result in a format, as text.
  static func written(
    _ result: QueryResult, _ format: ResultFormatName, language: Language = .chinese, width: Int? = nil
  ) throws -> String {
    let sink = MemorySink()
    try format.format.write(result, options: ResultOptions(language: language, width: width), to: sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
