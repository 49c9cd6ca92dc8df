import Testing

@testable import ReportImport

@Suite("Page marks")
struct PageMarkTests {
  @Test(
    "what a mark names",
    arguments: [
      ("（上接二版）", "二版"), ("(上接一版)", "一版"), ("（上接第1版）", "第1版"), ("（上接 A 3 版）", "A3版"), ("【上接1版】", "1版"),
      ("（紧接第一版）", "第一版"), ("（接第一版）", "第一版"), ("▲上接第一版", "第一版"), ("上接第2版", "第2版"),
      ("（上接1版《政府工作报告》）", "1版《政府工作报告》"),
    ])
  func from(mark: String, page: String) {
    let repaired = repair(mark + "\n" + Column().set(districtProse))
    #expect(repaired.front.continuedFrom == page)
    #expect(repaired.paragraphs.map(repaired.text) == districtProse)
  }

  @Test(
    "a mark at the end of a line, on a line of its own, or over two lines",
    arguments: [" （下转四版）", "\n（下转四版）", "（下转\n四版）"])
  func to(mark: String) {
    let repaired = repair(Column().set(districtProse).dropLast(1) + mark + "\n")
    #expect(repaired.front.continuedTo == "四版")
    #expect(repaired.paragraphs.map(repaired.text) == districtProse)
  }

  @Test("a mark in the middle of a line goes without a trace")
  func inside() {
    let page = Column().set(districtProse) + "　　巩固脱贫攻坚成果，（下转三版）（上接二版）防止返贫。\n"
    #expect(paragraphs(page).last == "巩固脱贫攻坚成果，防止返贫。")
  }

  @Test("brackets that only look like marks stay", arguments: ["（上接江河、下通海洋）", "（下转移支付）", "(一)", "（上接"])
  func others(text: String) {
    let repaired = repair(districtProse.joined(separator: "\n") + "\n建设水网\(text)工程。")
    #expect(repaired.text(repaired.paragraphs[4]) == "建设水网\(text)工程。")
    #expect(repaired.front.continuedFrom == nil)
    #expect(repaired.front.continuedTo == nil)
  }
}
