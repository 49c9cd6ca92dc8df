import Testing

@testable import Query

@Suite("Lexer")
struct LexerTests {
  private func texts(_ query: String) throws -> [String] {
    try Lexer.tokens(of: query).dropLast().map(\.text)
  }

  @Test("Words, numbers with units and signs")
  func pieces() throws {
    #expect(try texts("goals where value>=1亿元") == ["goals", "where", "value", ">=", "1亿元"])
    #expect(try texts("unit = 微克/立方米") == ["unit", "=", "微克/立方米"])
    #expect(try texts("due_date < 2026-06-30") == ["due_date", "<", "2026-06-30"])
    #expect(try texts("value > -3.5%") == ["value", ">", "-3.5%"])
    #expect(try texts("in (1,2)") == ["in", "(", "1", ",", "2", ")"])
  }

  @Test("Full-width signs, digits and spaces are ASCII")
  func fullWidth() throws {
    #expect(try texts("目标值　＞＝１００，（％）") == ["目标值", ">=", "100", ",", "(", "%", ")"])
    #expect(try texts("指标！～投资") == ["指标", "!~", "投资"])
  }

  @Test("Texts keep what stands in them")
  func quoted() throws {
    #expect(try texts("'it''s'") == ["it's"])
    #expect(try texts("“５ Ｇ”") == ["５ Ｇ"])
    #expect(try texts("=~ /a\\/b \\d/") == ["=~", "a/b \\d"])
  }

  @Test("Ranges are bytes of the query")
  func ranges() throws {
    let tokens = try Lexer.tokens(of: "目标 where")
    #expect(tokens.map(\.range) == [0..<6, 7..<12, 12..<12])
  }

  @Test("A text that is not closed is blamed from its quotation mark on")
  func unclosed() {
    #expect(throws: QueryError(.unclosedText("'"), 8..<11)) { try Lexer.tokens(of: "name ~  'ab") }
  }
}
