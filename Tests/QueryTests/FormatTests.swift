import Query
import ReportCatalog
import ReportModel
import Testing

@Suite("Formats of results")
struct FormatTests {
  private let result = QueryResult(
    columns: [
      ResultColumn(name: "indicator", chineseName: "指标", englishName: "Indicator"),
      ResultColumn(name: "tense", chineseName: "时态", englishName: "Tense", codes: CodeList(Tense.self)),
      ResultColumn(name: "value", chineseName: "目标值", englishName: "Value"),
    ],
    rows: [
      [.text("地区生产总值"), .text("planned"), .real(5.5)],
      [.text("a|b,\"c\"\n=1"), .text("achieved"), .integer(11)],
      [.text("=1+1"), .text("planned"), .null],
    ])

  @Test("table: wide characters are two cells, numbers stand right")
  func table() throws {
    #expect(
      try TestCatalog.written(result, .table) == """
        ┌──────────────┬──────┬────────┐
        │ 指标         │ 时态 │ 目标值 │
        ├──────────────┼──────┼────────┤
        │ 地区生产总值 │ 计划 │    5.5 │
        │ a|b,"c" =1   │ 完成 │     11 │
        │ =1+1         │ 计划 │        │
        └──────────────┴──────┴────────┘
        3 行

        """)
  }

  @Test("table: what does not fit is cut, and that is said")
  func narrowTable() throws {
    let text = try TestCatalog.written(result, .table, language: .english, width: 32)
    #expect(text.contains("│ 地区生… │ planned  │   5.5 │") || text.contains("…"))
    #expect(text.hasSuffix("--format vertical shows all\n"))
    #expect(text.split(separator: "\n").dropLast().allSatisfy { $0.unicodeScalars.count <= 32 })
  }

  @Test("vertical")
  func vertical() throws {
    var one = result
    one.rows = [result.rows[0]]
    #expect(try TestCatalog.written(one, .vertical) == "── 1 ──\n  指标  地区生产总值\n  时态  计划\n目标值  5.5\n\n1 行\n")
  }

  @Test("bar: the greatest number is the longest bar")
  func bar() throws {
    let bars = QueryResult(
      columns: [ResultColumn(name: "stage"), ResultColumn(name: "count()")],
      rows: [[.text("在建"), .integer(10)], [.text("开工"), .integer(4)], [.null, .integer(-1)]])
    #expect(
      try TestCatalog.written(bars, .bar, width: 22) == """
        在建  ████████████  10
        开工  ████▊  4
        —     -1

        """)
    #expect(throws: ResultFormatError.noNumbers) {
      try TestCatalog.written(QueryResult(columns: [ResultColumn(name: "a")], rows: [[.text("x")]]), .bar)
    }
  }

  @Test("csv: quoted where it must be, harmless in spreadsheets")
  func csv() throws {
    #expect(
      try TestCatalog.written(result, .csv)
        == "指标,时态,目标值\r\n地区生产总值,计划,5.5\r\n\"a|b,\"\"c\"\"\n=1\",完成,11\r\n'=1+1,计划,\r\n")
  }

  @Test("json and jsonl: SQL names and codes")
  func json() throws {
    let lines = [
      "{\"indicator\":\"地区生产总值\",\"tense\":\"planned\",\"value\":5.5}",
      "{\"indicator\":\"a|b,\\\"c\\\"\\n=1\",\"tense\":\"achieved\",\"value\":11}",
      "{\"indicator\":\"=1+1\",\"tense\":\"planned\",\"value\":null}",
    ]
    #expect(try TestCatalog.written(result, .jsonl) == lines.map { $0 + "\n" }.joined())
    #expect(try TestCatalog.written(result, .json) == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
    #expect(try TestCatalog.written(QueryResult(columns: [], rows: []), .json) == "[]\n")
  }

  @Test("markdown: signs are escaped")
  func markdown() throws {
    #expect(
      try TestCatalog.written(result, .markdown, language: .english) == """
        | Indicator | Tense | Value |
        |---|---|--:|
        | 地区生产总值 | planned | 5.5 |
        | a\\|b,"c" =1 | achieved | 11 |
        | =1+1 | planned |  |

        """)
  }

  @Test("xlsx and ods are zip archives, also of no rows and of equal headings")
  func workbooks() throws {
    let twins = QueryResult(columns: [ResultColumn(name: "a"), ResultColumn(name: "a")], rows: [])
    for format in [ResultFormatName.xlsx, .ods] {
      #expect(try TestCatalog.written(result, format).hasPrefix("PK"))
      #expect(try TestCatalog.written(twins, format).hasPrefix("PK"))
    }
  }

  @Test("A file name tells the format")
  func names() {
    #expect(ResultFormatName(path: "a/b.XLSX") == .xlsx)
    #expect(ResultFormatName(path: "b.md") == .markdown)
    #expect(ResultFormatName(path: "b") == nil)
  }
}
