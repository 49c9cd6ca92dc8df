import Foundation
import Query
import Testing

@Suite("Interrupting queries")
struct InterruptTests {
  private static let endless =
    "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"

  @Test("Another thread stops a query, and the connection goes on")
  func interrupt() throws {
    let connection = try QueryConnection(try TestCatalog.catalog())
    let interrupter = connection.interrupter
    let thread = Thread {
      // Again and again, because the query may not have begun.
      for _ in 0..<200 {
        interrupter.interrupt()
        usleep(20_000)
      }
    }
    thread.start()
    #expect(throws: ExecutionError.interrupted) {
      try connection.run(try CompiledQuery(Self.endless), limits: QueryLimits(seconds: 30))
    }
    thread.cancel()
  }

  @Test("An interrupt while nothing runs does not stop the next query")
  func idle() throws {
    let connection = try QueryConnection(try TestCatalog.catalog())
    connection.interrupt()
    #expect(try connection.run(try CompiledQuery("reports select year")).rows.count == 1)
  }

  @Test("A query that takes too long is stopped")
  func timeout() throws {
    let connection = try QueryConnection(try TestCatalog.catalog())
    #expect(throws: ExecutionError.timeout(seconds: 0.1)) {
      try connection.run(try CompiledQuery(Self.endless), limits: QueryLimits(seconds: 0.1))
    }
  }
}
