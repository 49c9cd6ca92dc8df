import Query
import Testing

@Suite("Statements of several lines")
struct StatementBufferTests {
  private func add(_ lines: [String], acceptsSQL: Bool = false) -> (statements: [String], pending: String) {
    var buffer = StatementBuffer()
    let statements = lines.flatMap { buffer.add($0, acceptsSQL: { _ in acceptsSQL }) }
    return (statements, buffer.pending)
  }

  @Test(
    "A line that is whole is a statement",
    arguments: ["goals", "目标 其中 单位 = 亿元", "find 海洋", "gaols where", "goals limit 3;"])
  func whole(line: String) {
    #expect(add([line]).statements == [line])
  }

  @Test(
    "What misses something goes on",
    arguments: [
      ["goals where", "unit = %"], ["goals where (unit = %", "or unit = 亿元)"],
      ["goals where unit in (%,", "亿元)"],
      ["goals where indicator ~ 'a", "b'"], ["goals where indicator =~ /a;", "b/"], ["目标 按 单位", "分组"],
      ["select a,", "b from goals;"], ["explain", "goals"],
    ])
  func unfinished(lines: [String]) {
    #expect(add([lines[0]]).statements == [])
    #expect(add(lines).statements == [lines.joined(separator: "\n")])
  }

  @Test("Semicolons part statements, but not within quotation marks, expressions and comments")
  func semicolons() {
    #expect(add(["goals; tasks；报告;"]).statements == ["goals;", "tasks；", "报告;"])
    #expect(
      add(["goals where indicator = 'a;b'; tasks"]).statements == ["goals where indicator = 'a;b';", "tasks"])
    #expect(add(["goals where indicator =~ /a;b/; tasks"]).statements.count == 2)
    #expect(add(["select 1 -- a;b", ";"]).statements == ["select 1 -- a;b\n;"])
    #expect(add([";;"]).statements == [])
  }

  @Test("Plain SQL ends with a semicolon, an empty line, or where SQLite takes it")
  func sql() {
    #expect(add(["select a"]).pending == "select a")
    #expect(add(["select a", ""]).statements == ["select a"])
    #expect(add(["select a from goals"], acceptsSQL: true).statements == ["select a from goals"])
    #expect(add(["select count(*) as n"], acceptsSQL: true).pending == "select count(*) as n")
    #expect(add(["select 1;"]).statements == ["select 1;"])
  }

  @Test("A line known to go on is not run, unless it ends with a semicolon")
  func goesOn() {
    var buffer = StatementBuffer()
    #expect(buffer.add("goals", goesOn: true, acceptsSQL: { _ in true }) == [])
    #expect(buffer.add("  limit 1", acceptsSQL: { _ in true }) == ["goals\n  limit 1"])
    #expect(buffer.add("goals;", goesOn: true, acceptsSQL: { _ in true }) == ["goals;"])
    #expect(buffer.isEmpty)
  }
}
