import ReportModel

/// The prose of 说明, each line short enough to be read without wrapping.
struct NotesText: Sendable {
  struct Lines: Sendable {
    var chinese: [String]
    var english: [String]

    subscript(language: Language) -> [String] {
      language == .chinese ? chinese : english
    }
  }

  var title: Bilingual
  var lines: Lines

  /// What a workbook says that only compares.
  static let comparison = NotesText(
    title: Bilingual("怎样得来", "How rows were found"),
    lines: Lines(
      chinese: [
        "本工作簿由程序按固定规则从各报告原文中提取，只作对比，不作推测；报告没有写明的内容一律留空。",
        "指标对比：每份报告一行，每个规范指标一列，每列一个单位；数字前的 ≥、≤、≈ 是报告写明的约束，区间以文字表示。",
        "年度对照：同一地区今年的目标与上年完成值并列，差值为目标减完成值；行次指来源文件未经整理的行。",
        "各报告的逐条台账和原文另行生成（不加 --comparison-only）。",
      ],
      english: [
        "Rows are found in the texts by fixed rules and nothing is guessed: what a report does not say stays empty.",
        "Comparison: a row for each report, a column for each indicator in one unit; ≥, ≤ and ≈ are the bounds as written.",
        "Target and result: this year's target beside last year's result of the same area, with the difference.",
        "The rows and the text of each report are in ledgers written without --comparison-only.",
      ]))

  static let all = [
    NotesText(
      title: Bilingual("怎样得来", "How rows were found"),
      lines: Lines(
        chinese: [
          "本台账由程序按固定规则从报告原文中提取，不作推测；报告没有写明的内容一律留空。",
          "每行都附有摘录和出处，点击“出处”可跳到“原文”表中的句子；行次指来源文件未经整理的行。",
          "“可信度”为低的行由排除法得出，请对照原文核实。",
          "指标按报告的写法记录，能与指标库对应的另列规范指标，便于不同地区、不同年份对比。",
          "一个项目有几期或几个节点，就有几行；未列名的项目群只记个数。",
          "“原文”表中标为背景句的句子只作铺垫，不产生台账行。",
        ],
        english: [
          "Rows are found in the text by fixed rules and nothing is guessed: what the report does not say stays empty.",
          "Each row has its quote and its source lines; click the lines to see the sentence on the sheet Source text.",
          "Rows of low confidence were found by elimination: check them against the text.",
          "Indicators keep the words of the report; the canonical name makes them comparable across places and years.",
          "A project with several phases or steps has a row for each; a group without names has its number only.",
          "Sentences marked as context commit to nothing and give no rows.",
        ])),
    NotesText(
      title: Bilingual("怎样填写", "How to fill in"),
      lines: Lines(
        chinese: [
          "橙色表头的列由各单位填写，蓝色表头的列来自报告，请勿改动。",
          "牵头单位、配合单位：报告写明的已经填入，可以修改。",
          "实际值：填数字，与目标值同单位，不要带单位文字。完成时限：填日期。",
          "状态：从 未启动、推进中、达进度、欠进度、超进度、已完成、其它 中选填。",
          "可以增加列和行、排序和筛选；最后一列“行标识”用于今后更新时认出同一行，请勿修改或删除。",
        ],
        english: [
          "Columns with orange headers are for you to fill in; those with blue headers come from the report.",
          "Lead and supporting units are filled in where the text names them; change them as needed.",
          "Actual value: a number in the unit of the target, without the unit. Complete by: a date.",
          "Status: one of not started, under way, on schedule, behind, ahead, done, other.",
          "You may add columns and rows, sort and filter. The last column identifies the row in later updates: keep it.",
        ])),
  ]
}
