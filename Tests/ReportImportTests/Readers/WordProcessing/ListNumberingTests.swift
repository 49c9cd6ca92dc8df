import Testing

@testable import ReportImport

@Suite("Automatic numbers")
struct ListNumberingTests {
  @Test(
    "of every style",
    arguments: [
      (NumberStyle.decimal, 12, "12"), (.fullWidthDecimal, 12, "１２"), (.chinese, 1, "一"), (.chinese, 10, "十"),
      (.chinese, 11, "十一"), (.chinese, 20, "二十"), (.chinese, 25, "二十五"), (.chinese, 105, "一百零五"),
      (.chinese, 110, "一百一十"), (.chineseFormal, 12, "拾贰"), (.heavenlyStem, 3, "丙"), (.earthlyBranch, 12, "亥"),
      (.circled, 1, "①"), (.circled, 20, "⑳"), (.circled, 21, "21"), (.lowerLetter, 27, "aa"),
      (.upperLetter, 2, "B"), (.lowerRoman, 4, "iv"), (.upperRoman, 19, "XIX"), (.none, 1, ""),
    ])
  func styles(style: NumberStyle, number: Int, text: String) {
    #expect(style.text(number) == text)
  }

  @Test("numbers out of reach are written in decimals, none crashes")
  func extremes() {
    for number in [Int.min, -1, 10_000, Int.max] {
      #expect(NumberStyle.chinese.text(number) == String(number))
    }
    #expect(NumberStyle.lowerLetter.text(0) == "0")
    #expect(NumberStyle.heavenlyStem.text(0) == "0")
    #expect(NumberStyle.chinese.text(0) == "〇")
  }

  @Test("levels below begin anew, levels above that were left out begin")
  func counting() {
    let levels = [
      ListLevel(style: .chinese, pattern: "%1、"), ListLevel(style: .decimal, start: 3, pattern: "%1-%2"),
    ]
    var counter = ListCounter()
    #expect(counter.next(level: 1, in: levels) == "一-3")
    #expect(counter.next(level: 1, in: levels) == "一-4")
    #expect(counter.next(level: 0, in: levels) == "二、")
    #expect(counter.next(level: 1, in: levels) == "二-3")
    #expect(counter.next(level: 7, in: levels) == "")
  }
}
