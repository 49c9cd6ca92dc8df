import Testing

@testable import ReportImport

@Suite("Numbers torn by spaces")
struct TornNumberTests {
  /// The clause as it comes out of a newspaper column.
  private func inColumn(_ clause: String) -> String {
    let page = Column().set(districtProse) + "　　" + clause + "\n"
    return paragraphs(page).last ?? ""
  }

  /// The clause as it comes out of a text whose lines are paragraphs.
  private func inProse(_ clause: String) -> String {
    let lines = districtProse.map { $0 + $0 + $0 }
    return paragraphs((lines + [clause]).joined(separator: "\n")).last ?? ""
  }

  @Test(
    "in columns digits belong together",
    arguments: [
      ("20 2 7年是关键一年。", "2027年是关键一年。"),
      ("总投资613 .8亿元。", "总投资613.8亿元。"),
      ("总投资613. 8亿元。", "总投资613.8亿元。"),
      ("产量突破7 0 万辆。", "产量突破70万辆。"),
      ("规模突破26 0 0亿元。", "规模突破2600亿元。"),
      ("建成19 5 8文化园。", "建成1958文化园。"),
      ("完成投资5 000万元。", "完成投资5000万元。"),
      ("增长１２ ５户。", "增长１２５户。"),
      ("增长 8 % 以上。", "增长8%以上。"),
      ("达到1, 100万吨。", "达到1,100万吨。"),
    ])
  func columns(torn: String, whole: String) {
    #expect(inColumn(torn) == whole)
  }

  @Test("a number torn at the end of a line is whole again")
  func acrossLines() {
    #expect(inColumn("做好一系列准备工作，到20\n28年基本建成。") == "做好一系列准备工作，到2028年基本建成。")
    #expect(inColumn("做好一系列准备工作，到2 0 \n2 8年基本建成。") == "做好一系列准备工作，到2028年基本建成。")
  }

  @Test(
    "in columns too, two numbers of four digits and rows of a table stay apart",
    arguments: ["学校 2025 2026", "指标 120 135 150"])
  func columnsApart(row: String) {
    #expect(inColumn(row).replacing(" ", with: "").count < inColumn(row).count)
  }

  @Test(
    "in prose a number is put together where it can be nothing else",
    arguments: [
      ("20 2 7年是关键一年。", "2027年是关键一年。"),
      ("202 7年是关键一年。", "2027年是关键一年。"),
      ("总投资613 .8亿元。", "总投资613.8亿元。"),
      ("完成投资5 000万元。", "完成投资5000万元。"),
      ("完成投资12 345 678元。", "完成投资12345678元。"),
      ("产量突破7 0 万辆。", "产量突破70万辆。"),
      ("规模突破26 0 0亿元。", "规模突破2600亿元。"),
      ("到 2030 年达到 5.5 %。", "到2030年达到5.5%。"),
    ])
  func prose(torn: String, whole: String) {
    #expect(inProse(torn) == whole)
  }

  @Test(
    "in prose two numbers side by side stay two",
    arguments: [
      "地区生产总值 2025 2026 年",
      "见附表3 2026年数据。",
      "一般公共预算收入 120 135 150",
      "县区\t120\t135",
      "分组为12 15班。",
      "1. 2026年工作",
    ])
  func proseApart(row: String) {
    let kept = inProse(row)
    let digits = row.split { !$0.isNumber }.map(String.init)
    #expect(kept.split { !$0.isNumber }.map(String.init) == digits)
  }
}
