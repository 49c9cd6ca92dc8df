import LedgerEditing
import ReportModel
import SampleReport
import Spreadsheet
import Testing

@testable import Ledger

@Suite struct CarryForwardTests {
  private let ledger: CarriedLedger

  init() throws { ledger = try CarriedLedger() }

  private func row(_ ledger: CarriedLedger, _ table: LedgerTable, _ subject: String) throws -> FilledRow {
    try #require(try ledger.written().rows(of: table).first { $0.subject(of: table) == subject })
  }

  @Test(arguments: WorkbookFormat.allCases)
  func typedCellsStandInTheirRowsAgain(format: WorkbookFormat) throws {
    let day = CellDate(year: 2026, month: 9, day: 30)
    let edited = try ledger.edited(format) { book in
      book["重点任务"][1, "进展情况"] = .text("方案已印发\n正在试点")
      book["主要指标"][1, "实际值"] = .number(5.1)
      book["主要指标"][2, "完成时限"] = .date(day)
      book["完成情况"][1, "备注"] = .boolean(true)
    }
    let next = try ledger.next([edited])
    #expect(try row(next, .tasks, "零基预算改革")[.progress] == .text("方案已印发\n正在试点"))
    let goals = try next.written(format).rows(of: .goals)
    #expect(goals[0][.actualValue] == .number(5.1) && goals[1][.completeBy] == .date(day))
    #expect(try next.written().rows(of: .achieved)[0][.remarks] == .boolean(true))
    #expect(next.kept.carried.removed.isEmpty && next.kept.carried.carriedCount == 4)
    let again = try next.next([next.written(format)])
    #expect(try again.bytes() == next.bytes(), "nothing was typed, so no byte changes")
  }

  @Test func aCorrectedTargetKeepsItsRow() throws {
    let edited = try ledger.edited { $0["主要指标"][1, "进展情况"] = .text("一季度良好") }
    let next = try ledger.next([edited]) { report in
      report.goals[1].quote = "地区生产总值增长5.5%以上"
      report.goals[1].quantity?.value = 5.5
    }
    let goal = try row(next, .goals, "地区生产总值")
    #expect(goal[.progress] == .text("一季度良好") && goal.facts["value"] == .number(5.5))
    #expect(goal[.check] == nil)
    #expect(
      next.kept.changes?.map { "\($0.kind) \($0.subject) \($0.field ?? "")" } == [
        "changed 地区生产总值 value", "changed 地区生产总值 quote",
      ])
  }

  @Test func aRenamedProjectHandsItsCellsOnToBeChecked() throws {
    let edited = try ledger.edited { $0["重点项目"][1, "状态"] = .text("推进中") }
    let next = try ledger.next([edited]) { report in
      report.projects[0].name = "青梧湖净水厂"
      report.milestones[0].quote = "青梧湖净水厂一期上半年竣工投产"
    }
    let project = try row(next, .projects, "青梧湖净水厂")
    #expect(project[.status] == .text("推进中"))
    #expect(project[.check]?.text?.hasPrefix("请核对：所填内容由摘录相似度") == true)
    var again = try next.next([next.written()])
    again.kept.changes = next.kept.changes
    #expect(try again.bytes() == next.bytes(), "the remark stays until people clear it")
  }

  @Test func whatHasNoRowGoesToTheSheetOfRemovedCellsAndBack() throws {
    let edited = try ledger.edited { book in
      book["重点任务"][1, "进展情况"] = .text("方案已印发")
      book["重点任务"][0, 30] = .text("联系人")
      book["重点任务"][1, 30] = .text("周明")
    }
    let gone = try ledger.next([edited]) { $0.tasks = [] }
    #expect(
      gone.kept.carried.removed.map { [$0.column, ContentText.plain($0.content), $0.reason.rawValue] } == [
        ["进展情况", "方案已印发", "row_gone"], ["联系人", "周明", "row_gone"],
      ])
    let sheet = try EditableWorkbook(gone.bytes())["已移出"]
    #expect(sheet.rows[1].contains(.text("方案已印发")) && sheet.rows[1].contains(.text("推进零基预算改革")))
    let still = try gone.next([gone.written()])
    #expect(still.kept.carried.removed == gone.kept.carried.removed)
    let back = try still.next([still.written()]) { report in report.tasks = ledger.report.tasks }
    #expect(try row(back, .tasks, "零基预算改革")[.progress] == .text("方案已印发"))
    #expect(try row(back, .tasks, "零基预算改革").added == ["联系人": .text("周明")])
    #expect(back.kept.carried.removed.isEmpty)
  }

  @Test func aChangedFactStandsMarked() throws {
    let edited = try ledger.edited { book in
      book["主要指标"][1, "目标值"] = .number(6)
      book["主要指标"][1, "实际值"] = .number(5.5)
    }
    let next = try ledger.next([edited])
    let goal = try row(next, .goals, "地区生产总值")
    #expect(goal.facts["value"] == .number(6))
    #expect(goal[.check] == .text("人工改动：“目标值”填为“6”，报告为“5”"))
    let again = try next.next([next.written()])
    #expect(try again.bytes() == next.bytes())
    let agreed = try again.next([again.written()]) { $0.goals[1].quantity?.value = 6 }
    #expect(try row(agreed, .goals, "地区生产总值")[.check] == nil, "the report says so too by now")
  }

  @Test func withoutARecordACorrectedFactIsKeptAside() throws {
    let next = try ledger.next([ledger.written()], remembering: false) { report in
      report.goals[1].quote = "地区生产总值增长5.5%以上"
      report.goals[1].quantity?.value = 5.5
    }
    #expect(try row(next, .goals, "地区生产总值").facts["value"] == .number(5.5))
    #expect(next.kept.carried.removed.map(\.reason) == [.superseded, .superseded])
  }

  @Test func rowsColumnsAndSheetsOfPeoplesOwnStay() throws {
    let edited = try ledger.edited { book in
      book["重点项目"][4, "项目"] = .text("自加的项目")
      book["重点项目"][4, "进展情况"] = .text("刚起步")
      book["重点项目"][0, 40] = .text("联系电话")
      book["重点项目"][1, 40] = .text("8230")
      book["会议记录"][2, 1] = .text("11月例会")
    }
    let next = try ledger.next([edited])
    let own = try row(next, .projects, "自加的项目")
    #expect(own.isAdded && own.key?.hasPrefix("x-") == true && own[.progress] == .text("刚起步"))
    #expect(try row(next, .projects, "青梧湖水厂").added == ["联系电话": .text("8230")])
    #expect(try EditableWorkbook(next.bytes())["会议记录"][2, 1] == .text("11月例会"))
    let again = try next.next([next.written()])
    #expect(try again.bytes() == next.bytes())
    #expect(try again.written().rows(of: .projects).count == 4)
  }

  @Test func aCopiedRowBecomesOneOfPeoplesOwn() throws {
    let edited = try ledger.edited { book in
      var copy = book["重点任务"].rows[1]
      copy[book["重点任务"].column("牵头单位")] = .text("审计局")
      book["重点任务"].rows.append(copy)
    }
    let tasks = try ledger.next([edited]).written().rows(of: .tasks)
    #expect(tasks.map { $0[.leadUnit] } == [.text("财政局"), .text("审计局")])
    #expect(tasks.map(\.isAdded) == [false, true])
  }

  @Test func unitsFilledInBeforehandFollowTheReportUntilPeopleChangeThem() throws {
    let untouched = try ledger.next([ledger.written()]) { $0.tasks[0].leadUnit = "税务局" }
    #expect(try row(untouched, .tasks, "零基预算改革")[.leadUnit] == .text("税务局"))
    let changed = try ledger.edited { $0["重点任务"][1, "牵头单位"] = .text("发展改革局") }
    let kept = try ledger.next([changed]) { $0.tasks[0].leadUnit = "税务局" }
    #expect(try row(kept, .tasks, "零基预算改革")[.leadUnit] == .text("发展改革局"))
    let emptied = try ledger.next([ledger.edited { $0["重点任务"][1, "牵头单位"] = nil }])
    #expect(try row(emptied, .tasks, "零基预算改革")[.leadUnit] == nil)
  }

  @Test func bothFormatsAreMergedCellByCell() throws {
    let written = try ledger.written()
    let earlier = try ledger.edited(.xlsx) { book in
      book["重点任务"][1, "进展情况"] = .text("甲写的")
      book["重点任务"][1, "存在问题"] = .text("只在甲")
    }
    let later = try ledger.edited(.ods) { book in
      book["重点任务"][1, "进展情况"] = .text("乙写的")
      book["重点任务"][1, "备注"] = .text("只在乙")
    }
    let next = try ledger.next([earlier, later], asWritten: written)
    let task = try row(next, .tasks, "零基预算改革")
    #expect(task[.progress] == .text("乙写的"), "the later file wins")
    #expect(task[.problems] == .text("只在甲") && task[.remarks] == .text("只在乙"))
    #expect(next.kept.carried.removed.map(\.content) == [.text("甲写的")])
    #expect(next.kept.carried.removed[0].reason == .otherValue)
  }

  @Test func formulasMoveWithTheirRow() throws {
    let edited = try ledger.edited { book in
      let sheet = book["主要指标"]
      let value = CompletionFormula.letters(ofColumn: sheet.column("目标值"))
      book["主要指标"][3, "实际值"] = .formula("\(value)4*0.9", result: .number(2.7))
      book["主要指标"][1, "实际值"] = .formula("SUM(\(value)2:\(value)3)", result: .number(65))
    }
    let next = try ledger.next([edited]) { $0.goals.remove(at: 2) }
    let goal = try row(next, .goals, "城镇新增就业")
    guard case .formula(let expression, .number(2.7)) = goal[.actualValue] else {
      Issue.record("\(String(describing: goal[.actualValue]))")
      return
    }
    #expect(expression.hasSuffix("3*0.9"), "the row moved up by one")
    #expect(try row(next, .goals, "地区生产总值")[.actualValue] == .number(65))
    #expect(next.kept.carried.removed.map(\.reason) == [.formula])
  }

  @Test func whatIsTypedElsewhereIsNotLost() throws {
    let edited = try ledger.edited { book in
      book["概览"][1, 5] = .text("请各单位周五前报送")
      book["原文"][3, 10] = .text("此句重要")
      book["重点任务"].rows.insert([.text("重点任务台账（示例）")], at: 0)
    }
    let next = try ledger.next([edited], asWritten: ledger.written())
    let kept = Set(next.kept.carried.removed.map { ContentText.plain($0.content) })
    #expect(kept == ["请各单位周五前报送", "此句重要", "重点任务台账（示例）"])
  }

  @Test func progressIsJudgedByTheReferenceDate() throws {
    let edited = try ledger.edited { book in
      book["主要指标"][5, "实际值"] = .number(11.5)
      book["主要指标"][1, "实际值"] = .number(4)
      book["重点项目"][1, "状态"] = .text("推进中")
    }
    let book = try EditableWorkbook(ledger.next([edited]).bytes())
    func shown(_ sheet: String, _ row: Int, _ heading: String) -> CellContent? {
      book[sheet][row, heading]?.shown
    }
    #expect(shown("主要指标", 5, "完成率") == .number(11.5 / 12.5))
    #expect(shown("主要指标", 5, "序时进度") == .number(333.0 / 365))
    #expect(shown("主要指标", 5, "建议状态") == .text("达进度"))
    #expect(shown("主要指标", 1, "建议状态") == .text("欠进度"))
    #expect(shown("重点项目", 1, "期限提示") == .text("已超期"))
    let overview = book["概览"]
    #expect(overview[overview.row(with: "推进中"), 2]?.shown == .number(1))
    #expect(overview[overview.row(with: "财政局"), 3]?.shown == .number(1))
    guard case .formula(let formula, _) = book["主要指标"][5, "序时进度"] else {
      Issue.record("no formula")
      return
    }
    #expect(formula.contains("$B$5") && book["概览"][4, 1] == .date(CellDate(year: 2026, month: 11, day: 29)))
  }

  @Test(arguments: 1...30)
  func nothingTypedIsEverLost(seed: UInt64) throws {
    var random = SmallRandom(seed)
    var current = ledger
    current.report.keepRandomly(&random)
    current.report.assignKeys()
    var typed: Set<String> = []
    for week in 0..<3 {
      let format = WorkbookFormat.allCases[random.below(2)]
      let written = try current.written(format)
      let edited = try current.edited(format) { book in
        RandomEdits.apply(to: &book, week: week, random: &random, typed: &typed)
      }
      let remembers = random.below(4) > 0
      current = try current.next(
        [edited], asWritten: remembers ? written : nil, remembering: remembers
      ) { report in
        report = SampleReport.imported()
        report.keepRandomly(&random)
      }
      let found = try Set(
        EditableWorkbook(current.bytes()).sheets.flatMap { $0.rows.joined() }.compactMap {
          content -> String? in
          content.map(ContentText.plain)
        })
      // A remark on a changed fact quotes it, too; that alone would not do.
      let lost = typed.subtracting(found)
      #expect(lost.isEmpty, "seed \(seed), week \(week)")
    }
  }
}
