import ReportModel
import Testing

@testable import ReportImport

@Suite("Sentences that frame")
struct FramingRuleTests {
  @Test("results that close a sentence of guiding thought are read, its undertakings are not")
  func guidance() {
    let text = ReadingText("我们坚持以习近平新时代中国特色社会主义思想为指导，扎实推进改革，全市生产总值增长5.8%。", in: .review)
    #expect(text.goals == ["全市生产总值 growth = 5.8 % [achieved]"])
    #expect(text.projects == [] && text.tasks == [])
  }

  @Test(
    "guiding thought without amounts, salutations and closing calls give nothing",
    arguments: [
      "坚持以习近平新时代中国特色社会主义思想为指导，扎实推进各项工作。", "各位代表！", "让我们更加紧密地团结起来，为美好明天努力奋斗！",
    ])
  func nothing(text: String) {
    let text = ReadingText(text)
    #expect(text.goals == [] && text.projects == [] && text.tasks == [])
  }
}
