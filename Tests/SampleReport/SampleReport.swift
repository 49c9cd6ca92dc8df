import ReportModel

/// A small invented report with one row of every kind, for tests of what stands after the import.
///
/// Its source is ``lines``; line 6 is a masthead that layout repair drops from the middle of a sentence.
public enum SampleReport {
  /// The source, one string a line.
  public static let lines = [
    "临溪市2026年政府工作报告",
    "一、2025年工作回顾",
    "过去一年，全市地区生产总值增长5.2%。",
    "二、2026年工作安排",
    "各位代表！今年主要预期目标是：地区生产总值增长5%以上，民间投资占比保持在",
    "临溪日报 2026年1月20日 第二版",
    "60%左右，城镇新增就业3万—3.5万人，居民收入与经济增长同步。",
    "(一)扩大有效投资",
    "项目攻坚。推动青梧湖水厂一期上半年竣工投产、二期开工，完成投资12.5亿元。推进85个市级重点项目建设。",
    "推进零基预算改革（财政局牵头，审计局配合）。",
  ]

  /// The source as one text.
  public static var text: String { lines.joined(separator: "\n") + "\n" }

  /// The lines that layout repair drops.
  public static let droppedLines: Set<Int> = [6]

  /// The report with its rows and keys, its source called `linxi-2026.txt`.
  ///
  /// - Parameter jurisdiction: The area, which keys depend on.
  public static func imported(jurisdiction: String = "临溪市") -> ImportedReport {
    var result = ImportedReport(report: report(jurisdiction))
    result.sections = sections
    result.statements = statements
    result.goals = goals
    result.projects = projects
    result.milestones = milestones
    result.tasks = [task]
    result.assignKeys()
    return result
  }

  /// Two entries of an indicator library.
  public static let indicators = [
    Indicator(name: "地区生产总值", aliases: ["GDP", "全市生产总值"], category: "经济总量"),
    Indicator(name: "城镇新增就业", aliases: [], category: "就业社保"),
  ]

  private static func report(_ jurisdiction: String) -> Report {
    var report = Report(
      title: "\(jurisdiction)2026年政府工作报告", source: "linxi-2026.txt",
      sha256: String(repeating: "0a", count: 32))
    report.jurisdiction = jurisdiction
    report.level = .city
    report.year = 2026
    report.meeting = "临溪市第三届人民代表大会第五次会议"
    report.speaker = "方知远"
    report.published = CalendarDate(year: 2026, month: 1, day: 20)
    report.continuedTo = "四版"
    return report
  }

  private static func line(_ first: Int, _ last: Int? = nil) -> SourceRange {
    SourceRange(firstLine: first, lastLine: last ?? first)
  }

  private static let sections = [
    Section(
      parent: nil, ordinal: 1, number: "一", heading: "2025年工作回顾", kind: .review, period: "2025年",
      lines: line(2, 3)),
    Section(
      parent: nil, ordinal: 2, number: "二", heading: "2026年工作安排", kind: .plan, period: "2026年",
      lines: line(4, 10)),
    Section(
      parent: 1, ordinal: 1, number: "(一)", heading: "扩大有效投资", kind: .plan, period: "2026年",
      lines: line(8, 10)),
    Section(
      parent: 2, ordinal: 1, number: nil, heading: "项目攻坚", kind: .plan, period: "2026年",
      lines: line(9, 10)),
  ]

  private static let statements = [
    Statement(
      section: 0, ordinal: 1, paragraph: 1, text: "过去一年，全市地区生产总值增长5.2%。", isContext: false,
      lines: line(3)),
    Statement(section: 1, ordinal: 2, paragraph: 2, text: "各位代表！", isContext: true, lines: line(5)),
    Statement(
      section: 1, ordinal: 3, paragraph: 2,
      text: "今年主要预期目标是：地区生产总值增长5%以上，民间投资占比保持在60%左右，城镇新增就业3万—3.5万人，居民收入与经济增长同步。",
      isContext: false, lines: line(5, 7)),
    Statement(
      section: 3, ordinal: 4, paragraph: 3, text: "推动青梧湖水厂一期上半年竣工投产、二期开工，完成投资12.5亿元。",
      isContext: false, lines: line(9)),
    Statement(
      section: 3, ordinal: 5, paragraph: 3, text: "推进85个市级重点项目建设。", isContext: false, lines: line(9)),
    Statement(
      section: 3, ordinal: 6, paragraph: 4, text: "推进零基预算改革（财政局牵头，审计局配合）。", isContext: false,
      lines: line(10)),
  ]

  private static let goals: [Goal] = {
    func goal(
      _ statement: Int, _ indicator: String, _ measure: Measure, _ comparator: Comparator,
      _ quantity: Quantity?, _ quote: String, _ lines: SourceRange, tense: Tense = .planned,
      period: String = "2026年"
    ) -> Goal {
      var goal = Goal(
        section: statements[statement].section, statement: statement, indicator: indicator, measure: measure,
        comparator: comparator, quantity: quantity, tense: tense, confidence: .high, quote: quote,
        lines: lines)
      goal.period = period
      return goal
    }
    func percent(_ value: Double) -> Quantity {
      Quantity(value: value, unit: "%", baseValue: value, baseUnit: "%")
    }
    var goals = [
      goal(
        0, "全市地区生产总值", .growth, .equal, percent(5.2), "全市地区生产总值增长5.2%", line(3),
        tense: .achieved, period: "2025年"),
      goal(2, "地区生产总值", .growth, .atLeast, percent(5), "地区生产总值增长5%以上", line(5)),
      goal(2, "民间投资占比", .share, .about, percent(60), "民间投资占比保持在60%左右", line(5, 7)),
      goal(
        2, "城镇新增就业", .increment, .range,
        Quantity(
          value: 3, upperValue: 3.5, unit: "万人", baseValue: 30_000, baseUpperValue: 35_000, baseUnit: "人"),
        "城镇新增就业3万—3.5万人", line(7)),
      goal(2, "居民收入", .growth, .qualitative, nil, "居民收入与经济增长同步", line(7)),
      goal(
        3, "投资", .total, .equal,
        Quantity(value: 12.5, unit: "亿元", baseValue: 1_250_000_000, baseUnit: "元"), "完成投资12.5亿元", line(9)),
    ]
    goals[0].canonicalIndicator = "地区生产总值"
    goals[1].canonicalIndicator = "地区生产总值"
    goals[3].canonicalIndicator = "城镇新增就业"
    for index in 1...4 { goals[index].commitment = "预期" }
    goals[4].confidence = .low
    return goals
  }()

  private static let projects = [
    Project(
      name: "青梧湖水厂",
      investment: Quantity(value: 12.5, unit: "亿元", baseValue: 1_250_000_000, baseUnit: "元")),
    Project(name: "市级重点项目", count: 85),
  ]

  private static let milestones: [Milestone] = {
    func milestone(
      _ project: Int, _ statement: Int, _ phase: String?, _ stage: Stage, _ stageText: String, _ quote: String
    ) -> Milestone {
      var milestone = Milestone(
        project: project, section: 3, statement: statement, stage: stage, stageText: stageText,
        tense: .planned, confidence: .high, quote: quote, lines: line(9))
      milestone.phase = phase
      milestone.period = "2026年"
      return milestone
    }
    var milestones = [
      milestone(0, 3, "一期", .operating, "竣工投产", "青梧湖水厂一期上半年竣工投产"),
      milestone(0, 3, "二期", .started, "开工", "二期开工"),
      milestone(1, 4, nil, .building, "推进建设", "推进85个市级重点项目建设"),
    ]
    milestones[0].deadline = "上半年"
    milestones[0].dueDate = CalendarDate(year: 2026, month: 6, day: 30)
    return milestones
  }()

  private static let task: TaskItem = {
    var task = TaskItem(
      section: 3, statement: 5, action: "推进", object: "零基预算改革", confidence: .medium,
      quote: "推进零基预算改革", lines: line(10))
    task.leadUnit = "财政局"
    task.supportUnits = "审计局"
    return task
  }()
}
