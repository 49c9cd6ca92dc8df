import Foundation
import Testing

@Suite("goalsheet query", .enabled(if: ProgramRun.isBuilt))
struct QueryCommandTests {
  private func run(_ arguments: [String], in scratch: Scratch) throws -> ProgramRun {
    try ProgramRun(["query"] + arguments, in: scratch.url)
  }

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("云岫.txt", smallReport)
    return scratch
  }

  @Test("The answer goes to standard output")
  func answer() throws {
    let scratch = try scratch()
    let run = try run(["云岫.txt", "目标 其中 时态 = 计划 选择 指标, 目标值", "--format", "csv"], in: scratch)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("指标,目标值\r\n"))
    #expect(run.output.contains(",5.5\r\n"))
    #expect(run.error.isEmpty)
  }

  @Test("Several queries with -c; a catalog file is an input too")
  func catalogFile() throws {
    let scratch = try scratch()
    let convert = try ProgramRun(["convert", "云岫.txt", "--format", "sqlite"], in: scratch.url)
    #expect(convert.status == 0)
    let run = try run(
      ["云岫.sqlite", "-c", "reports select year", "-c", "select 1 as one", "--format", "jsonl"], in: scratch)
    #expect(run.status == 0)
    #expect(run.output == "{\"year\":2026}\n{\"one\":1}\n")
  }

  @Test("-o writes a file whose name tells the format, and replaces none unasked")
  func outputFile() throws {
    let scratch = try scratch()
    let first = try run(["云岫.txt", "目标", "-o", "目标.xlsx"], in: scratch)
    #expect(first.status == 0)
    #expect(try scratch.data("目标.xlsx").prefix(2) == Data("PK".utf8))
    #expect(try run(["云岫.txt", "目标", "-o", "目标.xlsx"], in: scratch).status == 4)
    #expect(try run(["云岫.txt", "目标", "-o", "目标.xlsx", "--overwrite"], in: scratch).status == 0)
    #expect(scratch.files() == ["云岫.txt", "目标.xlsx"])
  }

  @Test("A wrong query is wrong usage, shown with a caret, and leaves no file")
  func wrongQuery() throws {
    let scratch = try scratch()
    let run = try run(["云岫.txt", "goals where valu > 1", "--lang", "en", "-o", "a.csv"], in: scratch)
    #expect(run.status == 2)
    #expect(
      run.error == """
        Error: goals has no column “valu”
          goals where valu > 1
                      ^^^^
        Did you mean value?

        """)
    #expect(scratch.files() == ["云岫.txt"])
  }

  @Test(
    "Hostile SQL is refused", arguments: ["drop table goals", "attach 'x' as y", "pragma user_version = 1"])
  func hostile(query: String) throws {
    let run = try run(["云岫.txt", query, "--lang", "en"], in: try scratch())
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("Error: queries only read; "))
  }

  @Test("Exit codes: 3 where nothing could be read, 1 where some inputs failed, 2 without a query")
  func exitCodes() throws {
    let scratch = try scratch()
    #expect(try run(["nothing.txt", "目标"], in: scratch).status == 3)
    #expect(try run(["nothing.txt", "none.txt", "目标"], in: scratch).status == 3)
    let some = try run(["nothing.txt", "云岫.txt", "reports select year", "--format", "csv"], in: scratch)
    #expect(some.status == 1)
    #expect(some.output == "年份\r\n2026\r\n")
    #expect(try run(["云岫.txt"], in: scratch).status == 2)
  }

  @Test("What is left out and what is mixed is said")
  func notices() throws {
    let scratch = try scratch()
    let cut = try run(["云岫.txt", "goals", "--max-rows", "1", "--lang", "en"], in: scratch)
    #expect(cut.error.contains("only the first 1 rows are shown"))
    let mixed = try run(["云岫.txt", "goals select sum(value)", "--lang", "en"], in: scratch)
    #expect(mixed.status == 0)
    #expect(mixed.error.contains("sum(value) mixes numbers of different units"))
  }
}
