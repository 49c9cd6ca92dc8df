import Ledger
import ReportModel
import Testing

@Suite("The wording of line numbers")
struct LineWordingTests {
  private let pages = PageStarts([1, 10])

  @Test("of one file, the lines")
  func oneFile() {
    #expect(LineWording.text(first: 5, last: 5, language: .chinese) == "第5行")
    #expect(LineWording.text(first: 5, last: 7, language: .chinese) == "第5—7行")
    #expect(LineWording.text(first: 5, last: 5, language: .english) == "line 5")
    #expect(LineWording.text(first: 5, last: 7, language: .english) == "lines 5–7")
  }

  @Test("is told from what people type in its place")
  func written() {
    for (first, last) in [(5, 5), (5, 12)] {
      for language in [Language.chinese, .english] {
        for pages in [nil, pages] {
          let text = LineWording.text(first: first, last: last, pages: pages, language: language)
          #expect(LineWording.isWritten(text), "\(text)")
        }
      }
    }
    for typed in ["", "第三页", "文件已转办", "见附件", "line", "file a"] { #expect(!LineWording.isWritten(typed)) }
  }

  @Test("of several files, the file and the lines in it")
  func severalFiles() {
    #expect(LineWording.text(first: 5, last: 5, pages: pages, language: .chinese) == "文件1第5行")
    #expect(LineWording.text(first: 12, last: 14, pages: pages, language: .chinese) == "文件2第3—5行")
    #expect(LineWording.text(first: 9, last: 10, pages: pages, language: .chinese) == "文件1第9行—文件2第1行")
    #expect(LineWording.text(first: 12, last: 14, pages: pages, language: .english) == "file 2, lines 3–5")
    #expect(
      LineWording.text(first: 9, last: 10, pages: pages, language: .english)
        == "file 1, line 9 – file 2, line 1")
  }
}
