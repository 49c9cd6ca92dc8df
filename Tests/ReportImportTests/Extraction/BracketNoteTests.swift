import Testing

@Suite("Brackets behind a name")
struct BracketNoteTests {
  @Test("a phase and an investment leave the name")
  func must() {
    #expect(projects("开工建设云汀数据中心（二期）。") == ["云汀数据中心 started 开工建设 [二期]"])
    #expect(projects("开工建设云汀智算中心（投资22亿元）。") == ["云汀智算中心 started 开工建设 [22亿元]"])
  }

  @Test("what belongs to the name stays")
  func mustNot() {
    #expect(projects("开工建设清河（泾南）物流园。") == ["清河（泾南）物流园 started 开工建设"])
    #expect(projects("开工建设云汀数据中心（扩容）。") == ["云汀数据中心（扩容） started 开工建设"])
  }
}
