import ReportModel
import Testing

@testable import ReportImport

@Suite("The head of a report")
struct FrontMatterTests {
  private let body = ["各位代表：", "现在，我代表市人民政府，向大会报告工作，请予审议。", "一、过去一年工作回顾"] + districtProse

  private func head(_ lines: String) -> (front: FrontMatter, paragraphs: [String]) {
    let repaired = repair(lines + "\n" + body.joined(separator: "\n"))
    return (repaired.front, repaired.paragraphs.map(repaired.text))
  }

  @Test(
    "titles",
    arguments: [
      ("政府工作报告", "政府工作报告"), ("2026年云溪市政府工作报告", "2026年云溪市政府工作报告"),
      ("云溪市2026年政府工作报告（全文）", "云溪市2026年政府工作报告（全文）"), ("政 府 工 作 报 告", "政府工作报告"),
      ("云溪市人民政府\n工作报告", "云溪市人民政府工作报告"), ("2026年云溪市\n政府工作报告", "2026年云溪市政府工作报告"),
      ("雲溪市政府工作報告", "雲溪市政府工作報告"),
    ])
  func titles(lines: String, title: String) {
    let result = head(lines)
    #expect(result.front.title == title)
    #expect(result.paragraphs == body)
  }

  @Test(
    "occasions",
    arguments: [
      "——2026年1月28日在云溪市第六届人民代表大会第四次会议上",
      "2026年1月28日在云溪市第六届人民代表大会第四次会议上",
      "（2026年1月28日在云溪市第六届人民代表大会第四次会议上）",
      "—— 2026 年 1 月 28 日在云溪市第六届人民代表大会第四次会议上",
      "——2026年1月28日在云溪市第六届人民代表大会\n第四次会议上",
      "（2026年1月28日在云溪市第六届\n人民代表大会\n第四次会议上）",
      "（2026年1月28日）\n——在云溪市第六届人民代表大会第四次会议上",
    ])
  func occasions(lines: String) {
    let result = head("政府工作报告\n" + lines)
    #expect(result.front.occasion == "2026年1月28日在云溪市第六届人民代表大会第四次会议上")
    #expect(result.paragraphs == body)
  }

  @Test("title and occasion in one line")
  func oneLine() {
    let result = head("政府工作报告（2026年1月28日在云溪市第六届人民代表大会第四次会议上）")
    #expect(result.front.title == "政府工作报告")
    #expect(result.front.occasion == "2026年1月28日在云溪市第六届人民代表大会第四次会议上")
    #expect(result.paragraphs == body)
  }

  @Test("occasion and speaker in one line")
  func occasionAndSpeaker() {
    let result = head("政府工作报告\n——2026年1月28日在云溪市第六届人民代表大会第四次会议上 云溪市市长 甄某某")
    #expect(result.front.occasion == "2026年1月28日在云溪市第六届人民代表大会第四次会议上")
    #expect(result.front.speakerLine == "云溪市市长 甄某某")
    #expect(result.paragraphs == body)
  }

  @Test("the day behind the source, without a label")
  func sourceAndDay() {
    let result = head("政府工作报告\n来源： 云溪日报 2026-02-03 10:20")
    #expect(result.front.publisher == "云溪日报")
    #expect(result.front.published == CalendarDate(year: 2026, month: 2, day: 3))
  }

  @Test("a title told by its occasion")
  func olderTitle() {
    let result = head("关于第六个五年计划的报告\n（一九八二年十二月一日在某次人民代表大会第五次会议上）")
    #expect(result.front.title == "关于第六个五年计划的报告")
    #expect(result.front.occasion == "一九八二年十二月一日在某次人民代表大会第五次会议上")
  }

  @Test(
    "speakers",
    arguments: [
      ("云溪市人民政府市长 甄某某", "云溪市人民政府市长 甄某某"), ("市长　甄　某", "市长　甄　某"), ("——云溪市市长 甄某某", "云溪市市长 甄某某"),
      ("（市长　甄某某）", "市长　甄某某"), ("云溪市代市长 甄某某", "云溪市代市长 甄某某"), ("国务院总理　\n甄　某", "国务院总理 甄　某"),
      ("自治区主席 阿某·买某", "自治区主席 阿某·买某"), ("市长甄某某", "市长甄某某"), ("市长 甄某某（2026年1月28日）", "市长 甄某某"), ("甄　某", "甄　某"),
      ("报告人：甄某某", "甄某某"),
    ])
  func speakers(lines: String, speaker: String) {
    let result = head("政府工作报告\n——2026年1月28日在云溪市第六届人民代表大会第四次会议上\n" + lines)
    #expect(result.front.speakerLine == speaker)
    #expect(result.paragraphs == body)
  }

  @Test(
    "days of publication",
    arguments: [
      "时间：2026-02-03", "发布时间：2026-02-03 10:21", "发布日期：2026年2月3日", "日期: 2026/2/3", "成文日期：2026.02.03",
      "2026-02-03 10:21", "发布时间：\n2026-02-03", "来源：云溪日报 | 时间：2026-02-03 | 阅读：120", "2026年2月3日",
    ])
  func published(lines: String) {
    let result = head("政府工作报告\n" + lines)
    #expect(result.front.published == CalendarDate(year: 2026, month: 2, day: 3))
    #expect(result.paragraphs == body)
  }

  @Test(
    "days that do not exist are none",
    arguments: ["2026-02-30", "2026-13-01", "0026-01-01", "12345", "2026年"])
  func noDays(text: String) {
    #expect(FrontMatterDate.first(in: text) == nil)
  }

  @Test(
    "the salutation stays, in every form",
    arguments: ["各位代表：", "各位代表！", "各位代表:", "同志们：", "主席团、各位代表：", "各位代表、同志们："])
  func salutations(line: String) {
    let repaired = repair("政府工作报告\n\(line)\n\(districtProse.joined(separator: "\n"))")
    #expect(repaired.paragraphs.map(repaired.text) == [line] + districtProse)
  }

  @Test("without a title only what is understood is dropped")
  func noTitle() {
    let repaired = repair("松河简讯\n\(districtProse.joined(separator: "\n"))")
    #expect(repaired.paragraphs.map(repaired.text) == ["松河简讯"] + districtProse)
    #expect(repaired.front == FrontMatter())
  }

  @Test("a sentence about the report is no title")
  func notATitle() {
    let repaired = repair("会议听取了政府工作报告。\n\(districtProse.joined(separator: "\n"))")
    #expect(repaired.front.title == nil)
    #expect(repaired.paragraphs.count == 5)
  }

  @Test("in a newspaper column the head may be broken too")
  func inColumn() {
    let page =
      "2026年1月29日 星期四 第3版\n　　　政府工作报告\n——2026年1月28日在云溪市第\n六届人民代表大会第四次会议上\n　　市长　甄某某\n"
      + Column().set(body)
    let repaired = repair(page)
    #expect(repaired.front.title == "政府工作报告")
    #expect(repaired.front.occasion == "2026年1月28日在云溪市第六届人民代表大会第四次会议上")
    #expect(repaired.front.speakerLine == "市长　甄某某")
    #expect(repaired.front.published == CalendarDate(year: 2026, month: 1, day: 29))
    #expect(repaired.paragraphs.map(repaired.text) == body)
  }
}
