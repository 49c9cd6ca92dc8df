import FuzzDriver
import Query
import ReportModel

/// Takes the input for a query: an error must have a range inside it and words in both languages, and what may
/// stand at its end must replace a piece of it.
runFuzzer { data, count in
  let query = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  for schema in [QuerySchema.reports, .ledger] {
    do throws(QueryError) {
      _ = try CompiledQuery(query, schema: schema)
    } catch {
      precondition(
        error.range.lowerBound >= 0 && error.range.upperBound <= query.utf8.count, "the range is outside")
      for language in Language.allCases {
        precondition(!error.description(of: query, in: language).isEmpty, "the error says nothing")
      }
    }
  }
  let completion = Completion.of(
    query, cursor: query.utf8.count, language: .chinese, vocabulary: EmptyVocabulary(), schema: .ledger)
  precondition(completion.range.upperBound <= query.utf8.count, "the piece is outside")
  var buffer = StatementBuffer()
  for line in query.split(separator: "\n", omittingEmptySubsequences: false) {
    _ = buffer.add(String(line), acceptsSQL: { _ in false })
  }
  return 0
}
