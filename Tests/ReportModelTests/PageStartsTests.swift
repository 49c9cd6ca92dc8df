import ReportModel
import Testing

@Suite("Where the pages of a report begin")
struct PageStartsTests {
  @Test(
    "a line counted on over the files is told as file and line",
    arguments: [(1, 1, 1), (9, 1, 9), (10, 2, 1), (14, 2, 5), (15, 3, 1), (900, 3, 886)])
  func places(line: Int, page: Int, inFile: Int) {
    #expect(PageStarts([1, 10, 15]).place(of: line) == (page, inFile))
  }

  @Test("are kept as text")
  func text() {
    #expect(PageStarts([1, 238]).text == "1,238")
    #expect(PageStarts(text: "1,238") == PageStarts([1, 238]))
  }

  @Test(
    "what is no ascending list from 1 is none", arguments: ["", "238", "1,", "1,x", "1,9,9", "2,9", "1, 9"])
  func wrongText(text: String) {
    #expect(PageStarts(text: text) == nil)
  }
}
