import ReportModel
import Testing

@testable import ReportImport

@Suite("The section tree")
struct OutlineTests {
  private func outline(_ body: String) -> [String] {
    ReadingText(whole: "2026年清河市政府工作报告\n\n各位代表：\n" + body + "\n").report.sections.map { section in
      "\(section.title) \(section.kind.rawValue) \(section.period ?? "-") \(section.lines.firstLine)-\(section.lines.lastLine)"
    }.filter { !$0.contains(" other ") }
  }

  @Test("all forms of headings, one inside the other")
  func forms() {
    let tree = ReadingText(
      whole: """
        2026年清河市政府工作报告

        各位代表：
        第一部分 2025年工作回顾
        过去一年，我们完成了任务。
        第二部分 2026年工作安排
        一、加快产业升级
        （一）建设先进制造业
        1.培育龙头企业
        （1）加强要素保障
        一是深化改革。二是扩大开放。
        扩大有效投资。实施重大项目，优化投资结构。
        ——提升城市品质。完善城市功能，补齐短板。

        """
    ).report.sections.filter { $0.kind != .other }
    #expect(
      tree.map(\.title) == [
        "第一部分、2025年工作回顾", "第二部分、2026年工作安排", "一、加快产业升级", "（一）建设先进制造业", "1.培育龙头企业",
        "（1）加强要素保障", "一是深化改革", "二是扩大开放", "扩大有效投资", "提升城市品质",
      ])
  }

  @Test("kinds and periods of chapters")
  func kinds() {
    #expect(
      outline(
        "一、2025年工作回顾\n甲。\n二、“十四五”发展成就\n乙。\n三、“十五五”主要目标\n丙。\n四、2026年工作总体要求\n丁。\n五、2026年重点工作\n戊。\n六、加强政府自身建设\n己。"
      )
        == [
          "一、2025年工作回顾 review 2025年 4-5", "二、“十四五”发展成就 review 十四五 6-7",
          "三、“十五五”主要目标 targets 十五五 8-9", "四、2026年工作总体要求 requirements 2026年 10-11",
          "五、2026年重点工作 plan 2026年 12-13", "六、加强政府自身建设 self_building 2026年 14-15",
        ])
  }

  @Test("a parent covers the lines of its children")
  func lines() {
    #expect(
      outline("一、2026年重点工作\n（一）扩大内需\n促进消费。\n（二）深化改革\n推进改革。") == [
        "一、2026年重点工作 plan 2026年 4-8", "（一）扩大内需 plan 2026年 5-6", "（二）深化改革 plan 2026年 7-8",
      ])
  }

  @Test("a decimal number opens no heading")
  func decimals() {
    #expect(outline("一、2026年重点工作\n1.5万亿元的投资带动增长。").count == 1)
  }

  @Test("sentences that speak are no topic words")
  func topics() {
    #expect(outline("一、2026年重点工作\n今年是关键之年。我们要深化改革。").count == 1)
    #expect(outline("一、2026年重点工作\n扩大有效投资。实施重大项目，优化投资结构。").count == 2)
  }

  @Test("framing sentences are context and give no rows")
  func context() {
    let report = ReadingText("实现上述目标，重点抓好以下方面工作：").report
    #expect(report.statements.first { $0.text.contains("上述") }?.isContext == true)
    #expect(report.tasks.isEmpty)
  }
}
