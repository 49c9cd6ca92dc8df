/// The wordings of time bounds within a year.
enum DeadlineTable {
  /// A part of a year and the day it ends on.
  struct Part: Sendable {
    /// `上半年`.
    var text: String
    /// The month it ends in; nil where the day differs from year to year.
    var month: Int?
    /// The day it ends on; nil for the last of the month.
    var day: Int?
    /// Whether it may stand without a year before it.
    var standsAlone: Bool
    /// What must not follow: `全年龄`.
    var notBefore: [UInt32]
    /// What kind of bound it is.
    var kind: DeadlineToken.Kind
  }

  static let parts: [Part] = TextTable(table).map { row in
    Part(
      text: row[0], month: Int(row[1]), day: Int(row[2]), standsAlone: row[3] != "附",
      notBefore: row[4].unicodeScalars.map(\.value), kind: kinds[row[5]] ?? .year)
  }
  static let index = PhraseIndex(parts.map(\.text))
  private static let kinds: [String: DeadlineToken.Kind] = ["段": .partOfYear, "另": .open]

  /// Terms of office, which end on no day that the text names.
  static let terms = PhraseIndex(["本届政府任期内", "本届任期内", "政府任期内", "任期内"])

  /// What behind a date shows that no bound is meant: `今年以来`, `6月1日起`.
  static let breakers = PhraseIndex(["以来", "来", "起", "相比", "版", "级", "至今", "开始", "年货"])

  /// All characters that a time bound can begin with; the rest of a text is turned down at once.
  static let starts = ScalarSet(
    "0123456789０１２３４５６７８９零〇一二三四五六七八九十两百到至截今明本年全上下首第前春元清端中国汛入主采供开月“\"「政任")

  /// Verbs that a 到 behind them belongs to: `达到`, `提高到`.
  static let verbsBeforeUntil = ScalarSet("达得受收看感高加升降减扩截")

  /// What a year behind it is compared with or counted from: `比2020年`, `从2020年`.
  static let pointsOfComparison = ScalarSet("比较从自与同")

  /// Characters that a part of a year behind them belongs to: `去|年底`, `第|一季度`, `健|全年金制度`.
  static let beforeNoPart = ScalarSet("年今明去本当每常往第前周个健安齐完多近后半历")

  /// Characters before a number of years that is no bound: `近三年`, `第5年`, `连续3年`.
  static let beforeNoDuration = ScalarSet("近去续第这满再前头首的长每龄")

  /// Characters behind a number of years that is no bound: `三年行动`, `五年规划`, `三年来`.
  static let afterNoDuration = ScalarSet("来行规计攻方期以多级前后度间过的为制一版历收大新系主。、；”")

  /// Columns: wording | month (empty: not the same each year) | day (empty: the last of the month) |
  /// 附: only behind a year (`2026年底`) | following characters that make it another word |
  /// 段: a part of the year, 另: without a month of its own or on a day (empty: the whole year).
  private static let table = """
    上半年 | 6 |  |  |  | 段
    下半年 | 12 |  |  |  | 段
    全年 | 12 |  |  | 龄无候
    年内 | 12
    年底 | 12
    年底前 | 12
    年底之前 | 12
    年末 | 12
    年末前 | 12
    年中 | 6 |  |  |  | 段
    年中前 | 6 |  |  |  | 段
    年度内 | 12
    底 | 12 |  | 附
    底前 | 12 |  | 附
    底之前 | 12 |  | 附
    底以前 | 12 |  | 附
    末 | 12 |  | 附
    末前 | 12 |  | 附
    内 | 12 |  | 附
    前 | 12 |  | 附 | 三两十列后期景往
    之前 | 12 |  | 附
    以前 | 12 |  | 附
    首季 | 3 |  |  |  | 段
    一季度 | 3 |  |  |  | 段
    二季度 | 6 |  |  |  | 段
    三季度 | 9 |  |  |  | 段
    四季度 | 12 |  |  |  | 段
    1季度 | 3 |  |  |  | 段
    2季度 | 6 |  |  |  | 段
    3季度 | 9 |  |  |  | 段
    4季度 | 12 |  |  |  | 段
    第一季度 | 3 |  |  |  | 段
    第二季度 | 6 |  |  |  | 段
    第三季度 | 9 |  |  |  | 段
    第四季度 | 12 |  |  |  | 段
    一季度末 | 3 |  |  |  | 段
    二季度末 | 6 |  |  |  | 段
    三季度末 | 9 |  |  |  | 段
    一季度前 | 3 |  |  |  | 段
    二季度前 | 6 |  |  |  | 段
    三季度前 | 9 |  |  |  | 段
    前两季度 | 6 |  |  |  | 段
    前三季度 | 9 |  |  |  | 段
    前3季度 | 9 |  |  |  | 段
    春节前 |  |  |  |  | 另
    元宵节前 |  |  |  |  | 另
    清明节前 |  |  |  |  | 另
    五一前 | 5 | 1 |  |  | 另
    “五一”前 | 5 | 1 |  |  | 另
    端午节前 |  |  |  |  | 另
    七一前 | 7 | 1 |  |  | 另
    “七一”前 | 7 | 1 |  |  | 另
    中秋节前 |  |  |  |  | 另
    国庆前 | 10 | 1 |  |  | 另
    国庆节前 | 10 | 1 |  |  | 另
    十一前 | 10 | 1 |  |  | 另
    “十一”前 | 10 | 1 |  |  | 另
    汛期前 |  |  |  |  | 另
    入汛前 |  |  |  |  | 另
    主汛期前 |  |  |  |  | 另
    汛前 |  |  |  |  | 另
    采暖季前 |  |  |  |  | 另
    供暖季前 |  |  |  |  | 另
    开学前 |  |  |  |  | 另
    今冬明春 |  |  |  |  | 另
    今冬 | 12 |  |  |  | 段
    """
}
