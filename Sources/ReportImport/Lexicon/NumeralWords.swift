/// Words that begin with or contain a Chinese numeral and state no number.
///
/// Columns: word | continuations behind which it is a number after all, separated by 、
/// (`十分` is a word, `十分之一` and `十分钟` are numbers).
///
/// Only words whose next character would pass for a unit of measure need to stand here (`一起`, since 起
/// counts incidents), or whose numeral is the last character (`统一`, as in 统一个人信息标准). Numerals
/// that no unit follows (`三农`, `四川`) are turned down without a list.
enum NumeralWords {
  /// What the numeral at a place belongs to.
  static func isWord(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Bool {
    var start = position
    for _ in 0..<4 {
      if let match = index.longestMatch(in: bytes, at: start, end: end), start + match.length > position,
        start < position || !isContinued(match, in: bytes, at: start, end: end)
      {
        return true
      }
      guard let before = ScalarCursor.offset(before: start, in: bytes) else { return false }
      start = before
    }
    return false
  }

  private static func isContinued(
    _ match: PhraseIndex.Match, in bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> Bool {
    guard let continuations = exceptions[match.phrase] else { return false }
    return continuations.longestMatch(in: bytes, at: start, end: end) != nil
  }

  private static let entries: [(word: String, exceptions: [String])] = TextTable(table).map {
    ($0[0], $0.words(1))
  }
  private static let index = PhraseIndex(entries.map(\.word))
  private static let exceptions: [Int: PhraseIndex] = {
    var indexes: [Int: PhraseIndex] = [:]
    for (number, entry) in entries.enumerated() where !entry.exceptions.isEmpty {
      indexes[number] = PhraseIndex(entry.exceptions)
    }
    return indexes
  }()

  private static let table = """
    # numeral first
    一般
    一部分
    一起
    一步
    一度
    一次性
    一级
    一类
    一号
    一层
    一代
    一期
    一对一
    一对
    一座座
    一项项
    一件件
    一个个
    一条条
    一点
    一家亲
    一家人
    一张网
    一张图
    一张蓝图
    一张清单
    一张表
    一条龙
    一条心
    一条主线
    一件事
    一个样
    一个调
    一个口子
    一个标准
    一个都不
    一个不能少
    一个不少
    一个中心
    一个中国
    一个市场
    一把手
    一台戏
    一批
    一支部
    一人一
    一户一
    一家一
    一项一
    一件一
    一所一
    一场一
    一类一
    一年一度
    一年之计
    一年级
    一年来
    一次次
    一倍一
    一天天
    一成不变
    一天到晚
    一处受
    一处失信
    一口价
    一口清
    一码
    一步一
    一轮轮
    一套班子
    二级
    二类
    二期
    二号
    二次创业
    二次元
    二次供水
    二次能源
    二年级
    三级
    三类
    三期
    三号
    三个代表
    三个区分开来
    三次产业
    三个务必
    三位一体
    三人成
    三件大事
    三年级
    三点一线
    三步走
    四级
    四类
    四期
    四号
    四个全面
    四个意识
    四个自信
    四个革命
    四个最严
    四个伟大
    四个面向
    四个一批
    四项基本原则
    四年级
    五级
    五类
    五期
    五位一体
    五个一
    五个统筹
    五年级
    五项管理
    六级
    六类
    六年级
    七类
    八项规定
    八个明确
    九类
    九年一贯
    九年义务
    九年级
    十分 | 十分之、十分钟
    十个指头
    十个明确
    十年树木
    十年禁渔
    十年磨
    十级
    两个确立
    两个维护
    两个毫不动摇
    两个大局
    两个结合
    两个务必
    两个健康
    两个先行
    两个市场
    两个文明
    两个责任
    两个主体
    两个一百年
    两个百年
    两级
    两类人员
    两步走
    两张皮
    两张网
    两项机制
    两手
    两期
    两件大事
    两年行动
    两家亲
    两次飞跃
    二十大
    十九大
    十八大
    十七大
    十大
    百分点
    百家争鸣
    百家号
    百年 | 百年以上、百年左右
    百件实事
    百亩田
    百项行动
    百名讲师
    百处景
    百日
    千家万户
    千人计划
    千人大会
    千年
    千里
    千瓦
    千克
    千米
    千伏
    千卡
    千赫
    千帕
    千字文
    千层
    千张
    千度
    千人千
    千万不
    千万工程
    千万别
    千万要
    千万级
    百万英才
    百万青年
    百万雄师
    万亿级
    半导体
    半岛
    半径
    半程
    半山
    半成品
    半挂
    半壁江山
    半天云
    半年报
    半月谈
    半年以来
    半日游
    半封闭
    半自动
    半个世纪
    半个身
    半步
    半点
    半场
    # numeral inside or last: 进一步, 统一
    统一
    唯一
    单一
    同一
    专一
    逐一
    合一
    归一
    万一
    如一
    不一
    划一
    任一
    某一
    这一
    那一
    哪一
    另一
    又一
    每一
    上一
    下一
    新一
    老一
    前一
    后一
    之一
    进一步
    清一色
    五一
    六一
    七一
    八一
    九一八
    双十一
    周一
    周二
    周三
    周四
    周五
    周六
    初一
    初二
    初三
    高一
    高二
    高三
    大一
    大二
    大三
    大四
    星期一
    星期二
    星期三
    星期四
    星期五
    星期六
    老三
    张三
    不三不四
    接二连三
    再三
    两三
    三两
    三五
    三四
    四五
    五六
    六七
    七八
    八九
    一两
    一二
    二三
    成千上万
    成百上千
    千方百计
    千头万绪
    千变万化
    千军万马
    千辛万苦
    千山万水
    千言万语
    千锤百炼
    千姿百态
    万众一心
    万无一失
    百里挑一
    数以万计
    数以千计
    数以百计
    数以亿计
    九牛一毛
    独一无二
    说一不二
    举一反三
    一分为二
    一举两得
    一举多得
    合二为一
    三心二意
    五湖四海
    四面八方
    七上八下
    三三两两
    丢三落四
    朝三暮四
    隔三差五
    """
}
