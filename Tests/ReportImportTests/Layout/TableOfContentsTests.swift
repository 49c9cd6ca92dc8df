import Testing

@testable import ReportImport

@Suite("Tables of contents")
struct TableOfContentsTests {
  private let body = ["各位代表：", "一、过去一年工作回顾", districtProse[0], "二、今年重点工作", districtProse[1]]

  @Test("with page numbers and leaders")
  func leaders() {
    let contents = "目　录\n一、过去一年工作回顾……………1\n（一）稳住经济大盘......3\n二、今年重点工作……………12\n"
    #expect(paragraphs("政府工作报告\n" + contents + body.joined(separator: "\n")) == body)
  }

  @Test("without page numbers, up to the heading that comes again")
  func bare() {
    let contents = "目录\n一、过去一年工作回顾\n二、今年重点工作\n"
    let text = "政府工作报告\n" + contents + body.dropFirst().joined(separator: "\n")
    #expect(paragraphs(text) == Array(body.dropFirst()))
  }

  @Test("the word alone drops nothing")
  func alone() {
    let text = districtProse.joined(separator: "\n") + "\n目录\n公布权责清单目录。"
    #expect(paragraphs(text) == districtProse + ["目录", "公布权责清单目录。"])
  }
}
