import Testing

@Suite("Text that no one should have written")
struct UnhappyTextTests {
  @Test(
    "is read without a crash and keeps its sentences",
    arguments: [
      "。", "，，，。", "12345。", "100%", "（未完", "“没有结尾的引号，新建公园12个。", "《也没有，新建公园12个。",
      "新建公园12个）。", "、、、和等的。", "%。", "第。", "——", "（）", "等6个项目", "投资的项目开工", "分别增长", "分别5%、6%",
      "从5%", "到2030年", "一期", "一期建成", "万", "亿元", "５％", "\u{1F600}新建公园12个。",
    ])
  func odd(text: String) {
    let reading = ReadingText(text)
    #expect(reading.report.warnings.allSatisfy { $0 == "no targets were found" })
    #expect(
      reading.report.statements.contains { $0.text.contains(text.prefix(1)) } || ["——", "（）"].contains(text))
  }

  @Test("an unclosed quotation does not swallow the goal behind it")
  func unclosed() {
    #expect(goals("推动“鹿鸣里街区提质，新建公园12个。").contains("公园 increment = 12 个"))
    #expect(goals("推动街区提质（含配套，新建公园12个。").contains("公园 increment = 12 个"))
  }

  @Test("ten thousand characters in one sentence take their time once", .timeLimit(.minutes(1)))
  func long() {
    let text = String(repeating: "加快建设青岚水库、新建公园12个、完善养老服务，", count: 500) + "深化改革。"
    let reading = ReadingText(text)
    #expect(reading.goals.count == 500)
    let endless = ReadingText(String(repeating: "清河", count: 5000))
    #expect(endless.report.statements.count >= 5)
    let list = ReadingText("推动" + String(repeating: "青岚水库、", count: 2000) + "澄湖大桥开工。")
    #expect(list.projects.count == 2001)
    let brackets = ReadingText(String(repeating: "（“《", count: 3000) + "。")
    #expect(brackets.goals.isEmpty)
  }

  @Test("an empty paragraph is none")
  func empty() {
    #expect(ReadingText("").report.goals.isEmpty)
    #expect(ReadingText("\n\n").report.tasks.isEmpty)
  }
}
