import ReportModel
import Testing

@testable import ReportImport

@Suite struct AreaNameTests {
  @Test(
    arguments: [
      ("湖南省", "湖南省", .province), ("湖南", "湖南省", .province), ("天津市", "天津市", .province),
      ("内蒙古自治区", "内蒙古自治区", .province), ("国务院", "全国", .national), ("长沙市", "长沙市", .city),
      ("延边朝鲜族自治州", "延边朝鲜族自治州", .city), ("云溪自治州", "云溪自治州", .city), ("云溪盟", "云溪盟", .city),
      ("云溪市", "云溪市", .county), ("云溪县", "云溪县", .county), ("云溪区", "云溪区", .county),
      ("云溪旗", "云溪旗", .county), ("云溪新区", "云溪新区", .county), ("柳岸镇", "柳岸镇", .township),
      ("柳岸乡", "柳岸乡", .township), ("柳岸街道", "柳岸街道", .township), ("江北省云溪市", "云溪市", .county),
      ("湖南省长沙市", "长沙市", .city), ("湖南省长沙市云溪区", "云溪区", .county), ("云岭市青溪县", "青溪县", .county),
      ("云岭市市中区", "市中区", .county), ("长沙市云溪区柳岸街道", "柳岸街道", .township), ("青溪县柳岸镇", "柳岸镇", .township),
      ("云岭市青溪县柳岸镇", "柳岸镇", .township), ("天津市云溪区", "云溪区", .county), ("云溪土家族自治县", "云溪土家族自治县", .county),
      ("广州市", "广州市", .city), ("柳州市", "柳州市", .city),
    ] as [(String, String, AdministrativeLevel)])
  func knowsNameAndLevel(text: String, name: String, level: AdministrativeLevel) {
    #expect(AreaName(text)?.name == name)
    #expect(AreaName(text)?.level == level)
  }

  @Test(arguments: ["", "市", "云溪", "政府工作报告", "人民政府"])
  func knowsWhatIsNoArea(text: String) {
    #expect(AreaName(text) == nil)
  }

  @Test func theTablesHoldTheDivisionsOfTheCountry() {
    #expect(ProvinceTable.entries.count == 34)
    #expect(PrefectureTable.names.count > 325)
    #expect(PrefectureTable.names.allSatisfy { AreaName($0)?.level == .city && AreaName($0)?.name == $0 })
    #expect(ProvinceTable.entries.allSatisfy { AreaName($0.name)?.level == .province })
  }
}

@Suite struct JurisdictionReaderTests {
  private func identify(
    title: String? = nil, occasion: String? = nil, speaker: String? = nil, published: String? = nil,
    paragraphs: [String] = [], fileName: String = "report", options: ImportOptions = ImportOptions()
  ) -> ReportIdentity {
    var front = FrontMatter()
    front.title = title
    front.occasion = occasion
    front.speakerLine = speaker
    front.published = published.flatMap(CalendarDate.init(iso8601:))
    var text = RepairedText()
    for paragraph in paragraphs {
      let start = text.utf8.count
      text.utf8 += Array(paragraph.utf8)
      text.paragraphs.append(start..<text.utf8.count)
      text.utf8.append(UInt8(ascii: "\n"))
    }
    return JurisdictionReader.identify(front: front, text: text, fileName: fileName, options: options)
  }

  @Test func readsAWholeTitleBlock() {
    let identity = identify(
      title: "2026年云溪市政府工作报告", occasion: "——2026年1月28日在云溪市第六届人民代表大会第四次会议上",
      speaker: "云溪市人民政府市长 程　远", published: "2026-02-03")
    #expect(
      identity
        == ReportIdentity(
          title: "2026年云溪市政府工作报告", jurisdiction: "云溪市", level: .county, year: 2026,
          meeting: "云溪市第六届人民代表大会第四次会议", speaker: "程远", published: CalendarDate(year: 2026, month: 2, day: 3)))
  }

  @Test func theStateCouncilGovernsTheCountry() {
    let identity = identify(
      title: "政府工作报告", occasion: "2024年3月5日在第十四届全国人民代表大会第二次会议上", speaker: "国务院总理　程　远")
    #expect(identity.jurisdiction == "全国" && identity.level == .national && identity.year == 2024)
    #expect(identity.meeting == "第十四届全国人民代表大会第二次会议")
    #expect(identity.speaker == "程远")
    #expect(identity.published?.description == "2024-03-05")
    #expect(identify(title: "2026年国务院政府工作报告").jurisdiction == "全国")
  }

  @Test(
    arguments: [
      ("云溪区第一届人民代表大会第三次会议", "云溪区", .county), ("湖南省第十四届人民代表大会第四次会议", "湖南省", .province),
      ("云岭市青溪县第十八届人民代表大会第五次会议", "青溪县", .county), ("长沙市第十四届人民代表大会第六次会议", "长沙市", .city),
      ("柳岸镇第十九届人民代表大会第九次会议", "柳岸镇", .township),
    ] as [(String, String, AdministrativeLevel)])
  func readsTheAreaOfTheSession(meeting: String, name: String, level: AdministrativeLevel) {
    let identity = identify(title: "政府工作报告", occasion: "2026年1月8日在\(meeting)上")
    #expect(identity.jurisdiction == name && identity.level == level && identity.meeting == meeting)
  }

  @Test(
    arguments: [
      ("湖南省省长 程远", "湖南省", "程远"), ("云溪县人民政府县长程远山", "云溪县", "程远山"), ("市长　程　远", nil, "程远"),
      ("云溪县代县长：程远", nil, "程远"), ("云溪市市长（代） 程远", "云溪市", "程远"), ("程远", nil, "程远"),
      ("云溪区人民政府区长 阿里木·玉素甫", "云溪区", "阿里木·玉素甫"), ("云溪自治区主席 程远", nil, "程远"),
      ("—— 云溪市人民政府市长 程远", "云溪市", "程远"), ("云溪市人民政府", "云溪市", nil),
    ] as [(String, String?, String?)])
  func readsTheSpeaker(line: String, area: String?, name: String?) {
    let identity = identify(speaker: line)
    #expect(identity.speaker == name)
    if let area { #expect(identity.jurisdiction == area) }
  }

  @Test func readsTheOpeningSentence() {
    let identity = identify(paragraphs: [
      "各位代表：", "现在，我代表云溪区人民政府向大会报告工作，请予审议。", "一、2025年工作回顾", "三、2026年工作安排",
    ])
    #expect(identity.jurisdiction == "云溪区" && identity.level == .county && identity.year == 2026)
  }

  @Test func theCityOfAnOpeningWithoutANameStaysUnknown() {
    let identity = identify(paragraphs: ["现在，我代表市人民政府向大会报告工作。", "全市发展向好，全市人民安居。"])
    #expect(identity.jurisdiction == nil && identity.level == .city)
  }

  @Test func aTitleAmongTheParagraphsCounts() {
    let identity = identify(paragraphs: ["2026年青溪县政府工作报告", "各位代表："])
    #expect(identity.title == "2026年青溪县政府工作报告")
    #expect(identity.jurisdiction == "青溪县" && identity.year == 2026)
  }

  @Test func aPageWithoutHeadTellsLevelAndYear() {
    let identity = identify(
      published: "2025-01-10",
      paragraphs: [
        "二、2025年政府工作的总体要求和预期目标", "按照区委部署，今年要扎实工作。", "全区生产总值增长5%，全市领先。", "全区上下同心。",
      ], fileName: "yunxi-2025")
    #expect(identity.jurisdiction == nil && identity.level == .county && identity.year == 2025)
    #expect(identity.title == nil)
  }

  @Test(
    arguments: [
      ("青溪县2026年政府工作报告", "青溪县", 2026), ("2026年云岭市青溪县政府工作报告", "青溪县", 2026), ("青溪县-2026", "青溪县", 2026),
      ("湖南省人民政府2025", "湖南省", 2025), ("yunxi-2025", nil, 2025), ("20260115_report", nil, 2026),
      ("report-12", nil, nil),
      ("1234567", nil, nil),
    ] as [(String, String?, Int?)])
  func theFileNameComesLast(fileName: String, area: String?, year: Int?) {
    let identity = identify(fileName: fileName)
    #expect(identity.jurisdiction == area && identity.year == year)
  }

  @Test func whatTheUserFixedWins() {
    let identity = identify(
      title: "2026年云溪市政府工作报告", options: ImportOptions(jurisdiction: "青溪县", year: 2024))
    #expect(identity.jurisdiction == "青溪县" && identity.level == .county && identity.year == 2024)
    #expect(identify(options: ImportOptions(jurisdiction: "某地")).jurisdiction == "某地")
  }

  @Test func sessionsAtTheEndOfAYearPlanTheNext() {
    #expect(identify(occasion: "2025年12月26日在云溪县第九届人民代表大会第五次会议上").year == 2026)
    #expect(identify(occasion: "2026年1月6日在云溪县第九届人民代表大会第五次会议上").year == 2026)
  }

  @Test func aReviewHeadingIsNoPlan() {
    #expect(identify(paragraphs: ["一、2025年政府工作回顾", "二、2026年经济社会发展主要目标"]).year == 2026)
    #expect(identify(paragraphs: ["一、2025年工作回顾"]).year == nil)
  }

  @Test func aSpeakerAmongTheParagraphsCounts() {
    let identity = identify(paragraphs: ["政府工作报告", "青溪县人民政府县长 程远", "各位代表：", "县长带队开展服务。"])
    #expect(identity.speaker == "程远" && identity.jurisdiction == "青溪县")
    #expect(identify(paragraphs: ["县长带队，市长督办。"]).speaker == nil)
  }

  @Test func nothingIsMadeUp() {
    #expect(identify(fileName: "") == ReportIdentity())
  }
}
