import ReportCatalog

/// The columns that people fill in through the year.
enum FillInColumns {
  /// Those of the sheets to work with, in order.
  ///
  /// - Parameters:
  ///   - namesUnits: Whether the view has `lead_unit` and `support_units` to begin with.
  ///   - measures: Whether rows have a target value, so that 完成率 can be computed.
  static func all(namesUnits: Bool, measures: Bool = false) -> [SheetColumn] {
    var columns = columns(namesUnits: namesUnits)
    if measures, let actual = columns.firstIndex(where: { $0.look == .number }) {
      columns.insert(.completion, at: actual + 1)
    }
    return columns
  }

  private static func columns(namesUnits: Bool) -> [SheetColumn] {
    [
      .fillIn(
        .leadLeader, Bilingual("牵头领导", "Leader in charge"), Bilingual("负责该事项的领导", "Who answers for it"),
        width: 13),
      .fillIn(
        .leadUnit, Bilingual("牵头单位", "Lead unit"),
        Bilingual("负责单位；报告写明的已填入", "The office in charge; filled in where the text names it"), width: 18,
        prefilledFrom: namesUnits ? "lead_unit" : nil),
      .fillIn(
        .supportUnits, Bilingual("配合单位", "Supporting units"),
        Bilingual("配合单位；报告写明的已填入", "Offices that assist; filled in where the text names them"), width: 20,
        prefilledFrom: namesUnits ? "support_units" : nil),
      .fillIn(
        .completeBy, Bilingual("完成时限", "Complete by"), Bilingual("本单位确定的完成日期", "The day set for completion"),
        width: 14,
        look: .date),
      .fillIn(
        .actualValue, Bilingual("实际值", "Actual value"),
        Bilingual("目前达到的数值，与目标值同单位", "The value reached so far, in the unit of the target"), width: 12,
        look: .number),
      .fillIn(
        .status, statusHeading, Bilingual("目前状态，从所列各项中选填", "Where it stands; one of the list"),
        width: 11,
        look: .centered, codes: statuses),
      .fillIn(
        .progress, Bilingual("进展情况", "Progress"), Bilingual("已开展的工作和形象进度", "What has been done"), width: 26),
      .fillIn(
        .problems, Bilingual("存在问题", "Problems"), Bilingual("影响进度的困难和问题", "What stands in the way"), width: 22
      ),
      .fillIn(
        .nextSteps, Bilingual("下一步措施", "Next steps"), Bilingual("下一步工作安排", "What comes next"), width: 22),
      remarks,
    ]
  }

  static let remarks = SheetColumn.fillIn(
    .remarks, Bilingual("备注", "Remarks"), Bilingual("其他需要说明的事项", "Anything else"), width: 18)

  static let check = SheetColumn.fillIn(
    .check, Bilingual("核对", "To check"),
    Bilingual("更新台账时需要核对之处，核对后清空", "What to check after an update; clear it when done"), width: 22)

  static let statusHeading = Bilingual("状态", "Status")

  /// What 状态 may say.
  static let statuses = CodeList([
    CodeList.Entry(code: "not_started", chineseName: "未启动", englishName: "not started"),
    CodeList.Entry(code: "under_way", chineseName: "推进中", englishName: "under way"),
    CodeList.Entry(code: "on_schedule", chineseName: "达进度", englishName: "on schedule"),
    CodeList.Entry(code: "behind", chineseName: "欠进度", englishName: "behind"),
    CodeList.Entry(code: "ahead", chineseName: "超进度", englishName: "ahead"),
    CodeList.Entry(code: "done", chineseName: "已完成", englishName: "done"),
    CodeList.Entry(code: "other", chineseName: "其它", englishName: "other"),
  ])
}
