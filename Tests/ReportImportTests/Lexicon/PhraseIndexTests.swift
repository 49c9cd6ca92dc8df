import Testing

@testable import ReportImport

@Suite struct PhraseIndexTests {
  private let index = PhraseIndex(["亿", "亿元", "万亿元", "TEU", "", "亿"])

  private func match(_ text: String, at position: Int = 0, end: Int = .max) -> PhraseIndex.Match? {
    reading(text) { index.longestMatch(in: $0, at: position, end: min(end, $0.count)) }
  }

  @Test func findsTheLongestPhrase() {
    #expect(match("亿元以上") == .init(phrase: 1, length: 6))
    #expect(match("亿吨") == .init(phrase: 0, length: 3))
    #expect(match("万亿元") == .init(phrase: 2, length: 9))
    #expect(match("TEU") == .init(phrase: 3, length: 3))
  }

  @Test func findsNothingElse() {
    #expect(match("万亿") == nil)
    #expect(match("TE") == nil)
    #expect(match("") == nil)
    #expect(match("米") == nil)
  }

  @Test func looksNoFurtherThanTheEnd() {
    #expect(match("亿元", end: 5) == .init(phrase: 0, length: 3))
    #expect(match("亿元", end: 2) == nil)
    #expect(match("约亿元", at: 3)?.phrase == 1)
  }

  @Test func agreesWithANaiveSearch() {
    let alphabet = ["a", "é", "中", "𠮷"]
    let words = alphabet + alphabet.flatMap { first in alphabet.map { first + $0 } }
    let phrases = words.enumerated().filter { $0.offset % 3 != 1 }.map(\.element)
    let index = PhraseIndex(phrases)
    for first in words {
      for second in words {
        let text = first + second
        let naive = phrases.filter { text.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
        let found = reading(text) { index.longestMatch(in: $0, at: 0, end: $0.count) }
        #expect(found.map { phrases[$0.phrase] } == naive)
      }
    }
  }
}

@Suite struct TextTableTests {
  @Test func readsRowsAndColumns() {
    let table = """
      # remark
      亿元 | 元 | 1e8

        家|
      """
    let rows = TextTable(table).map { [$0[0], $0[1], $0[2]] }
    #expect(rows == [["亿元", "元", "1e8"], ["家", "", ""]])
  }

  @Test func splitsAColumnIntoWords() {
    #expect(TextTable("甲 | 乙、丙 、丁").map { $0.words(1) } == [["乙", "丙", "丁"]])
    #expect(TextTable("甲").map { $0.words(1) } == [[]])
  }
}
