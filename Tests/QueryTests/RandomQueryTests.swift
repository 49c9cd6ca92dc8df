import Query
import Testing

@Suite("Random queries")
struct RandomQueryTests {
  /// A generator that gives the same numbers in every run, so that a failure can be repeated.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "goals", "目标", "项目", "where", "其中", "and", "或", "not", "(", ")", ",", "=", "!=", ">=", "~", "=~",
    "/a(b|c)+/",
    "/[/", "value", "目标值", "指标", "阶段", "due_date", "1亿元", "30%", "-3", "六成", "2026-06", "'x y'", "“", "in",
    "between",
    "is", "null", "不为空", "select", "*", "count()", "sum", "group by", "按", "分组", "排序", "order by", "desc",
    "limit", "5",
    "前", "条", "as", "find", "explain", ";", "\n", "　", "，", "（", "€", "\u{0}", "𠮷", "with", "drop",
  ]

  @Test("Are answered or refused with a range inside the query")
  func pieces() throws {
    var numbers = Numbers(state: 20_260_131)
    let connection = try QueryConnection(try TestCatalog.catalog())
    var understood = 0
    for _ in 0..<20_000 {
      var query = Bool.random(using: &numbers) ? "目标 其中 " : ""
      for _ in 0..<Int.random(in: 1...9, using: &numbers) {
        query +=
          (Self.pieces.randomElement(using: &numbers) ?? "") + (Bool.random(using: &numbers) ? " " : "")
      }
      guard let error = Self.error(of: query, connection) else {
        understood += 1
        continue
      }
      #expect(error.range.lowerBound <= error.range.upperBound, "\(query)")
      #expect(error.range.upperBound <= query.utf8.count, "\(query)")
      #expect(!error.description(of: query, in: .english).isEmpty)
    }
    #expect(understood > 50)
  }

  /// What is wrong with a query; nil where it has an answer.
  private static func error(of query: String, _ connection: QueryConnection) -> QueryError? {
    do {
      _ = try connection.run(try CompiledQuery(query), limits: QueryLimits(seconds: 5, rows: 10))
      return nil
    } catch let error as QueryError {
      return error
    } catch {
      if case .query(let error)? = error as? ExecutionError { return error }
      Issue.record("\(query): \(error)")
      return nil
    }
  }
}
