/// What a unit counts or measures; the raw value is the word used in the table of units.
enum UnitKind: String, Sendable {
  case money = "金额"
  case share = "比率"
  case multiple = "倍数"
  case count = "个数"
  case people = "人数"
  case length = "长度"
  case area = "面积"
  case volume = "体积"
  case mass = "质量"
  case energy = "能量"
  case power = "功率"
  case freight = "运量"
  case computing = "算力"
  case rate = "强度"
  case time = "时间"
  case temperature = "温度"
  /// Grades, sizes, issues and sessions: they describe or number a thing and state no goal.
  case grade = "规格"

  /// Whether an amount before a thing that is built tells its size: `30万千瓦电站`.
  var isSize: Bool {
    switch self {
    case .money, .area, .volume, .mass, .energy, .power, .computing, .rate: true
    default: false
    }
  }
}

/// A unit of measure without its multiplier.
struct UnitEntry: Sendable {
  /// The unit as written: `千瓦时`.
  var text: String
  /// The unit that its amounts are compared in: `千瓦时` for `度`.
  var base: String
  /// How many base units one is.
  var factor: ExactDecimal
  /// What it measures.
  var kind: UnitKind
  /// Whether it is also common as part of words, so that a number must stand directly before it.
  var isWeak: Bool
  /// Characters that make it part of a word when they follow (`人` before `才`).
  var notBefore: [UInt32]
}

/// 万, 亿 and the like before a unit.
struct UnitMultiplier: Sendable {
  /// As written: `千万`.
  var text: String
  /// The power of ten.
  var exponent: Int
}

/// The units of measure and the multipliers that go before them.
enum UnitTable {
  static let entries: [UnitEntry] = TextTable(table).compactMap { row in
    guard let kind = UnitKind(rawValue: row[3]), let factor = factor(row[2]) else { return nil }
    return UnitEntry(
      text: row[0], base: row[1].isEmpty ? row[0] : row[1], factor: factor, kind: kind,
      isWeak: row[4] == "弱", notBefore: row[5].unicodeScalars.map(\.value))
  }
  static let index = PhraseIndex(entries.map(\.text))

  static let multipliers: [UnitMultiplier] = TextTable(multiplierTable).compactMap { row in
    Int(row[1]).map { UnitMultiplier(text: row[0], exponent: $0) }
  }
  static let multiplierIndex = PhraseIndex(multipliers.map(\.text))

  /// `1`, `1000`, `15e-1`.
  private static func factor(_ text: String) -> ExactDecimal? {
    if text.isEmpty { return ExactDecimal(mantissa: 1) }
    let parts = text.split(separator: "e")
    guard let first = parts.first, let mantissa = Int64(first) else { return nil }
    return ExactDecimal(mantissa: mantissa, exponent: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// Columns: multiplier | power of ten.
  private static let multiplierTable = """
    万亿 | 12
    千亿 | 11
    百亿 | 10
    十亿 | 9
    亿   | 8
    千万 | 7
    百万 | 6
    十万 | 5
    万   | 4
    """

  /// Columns: unit | base unit (empty: itself) | how many base units one is (empty: 1) | what it measures |
  /// 弱: also common as part of words | following characters that make it part of a word.
  ///
  /// Multipliers are not written here: 万千瓦时 is 万 and 千瓦时. Physical units lead to one base unit each;
  /// units of land (亩, 公顷, 平方公里) are kept apart, as reports do.
  private static let table = """
    # money
    元         |        |      | 金额 | 弱 | 旦宵素首
    元人民币   | 元     |      | 金额
    块钱       | 元     |      | 金额
    角         | 元     | 1e-1 | 金额 | 弱 | 度落色
    美元       |        |      | 金额
    欧元       |        |      | 金额
    港元       |        |      | 金额
    港币       | 港元   |      | 金额
    日元       |        |      | 金额
    英镑       |        |      | 金额
    元/人      |        |      | 强度
    元/月      |        |      | 强度
    元/年      |        |      | 强度
    元/人·月   |        |      | 强度
    元/人·年   |        |      | 强度
    元/吨      |        |      | 强度
    元/平方米  |        |      | 强度
    元/亩      |        |      | 强度
    元/公顷    |        |      | 强度
    元/平方公里 |       |      | 强度
    元/天      |        |      | 强度
    元/件      |        |      | 强度
    元/斤      |        |      | 强度
    元/公斤    |        |      | 强度
    元/千瓦时  |        |      | 强度
    分/千瓦时  | 元/千瓦时 | 1e-2 | 强度
    # shares and multiples
    %          |        |      | 比率
    ％         | %      |      | 比率
    ‰          | %      | 1e-1 | 比率
    个百分点   |        |      | 比率
    百分点     | 个百分点 |    | 比率
    个点       | 个百分点 |    | 比率
    成         | %      | 10   | 比率 | 弱 | 立为果效功员长本就都熟渝品型交套德绩人分形
    倍         |        |      | 倍数 |    | 增受加感
    ∶1         |        |      | 倍数 |    | 0123456789.
    :1         | ∶1     |      | 倍数 |    | 0123456789.
    ：1        | ∶1     |      | 倍数 |    | 0123456789.
    # people
    人         |        |      | 人数 | 弱 | 才口均民大工为物文群格间类员居力社身生气行
    人次       |        |      | 人数
    人（次）   | 人次   |      | 人数
    人(次)     | 人次   |      | 人数
    人天       |        |      | 人数
    名         |        |      | 人数 | 弱 | 单录优牌列城镇特
    位         |        |      | 人数 | 弱 | 于居列数置移次
    户         |        |      | 个数 | 弱 | 籍外口型主均用
    户次       |        |      | 个数
    户（次）   | 户次   |      | 个数
    户(次)     | 户次   |      | 个数
    户家庭     | 户     |      | 个数
    对夫妇     | 对     |      | 人数
    # things, general
    个         |        |      | 个数 |    | 人体性别
    家         |        |      | 个数 | 弱 | 庭禽畜电具纺政园乡装谱
    家次       |        |      | 个数
    家（次）   | 家次   |      | 个数
    家(次)     | 家次   |      | 个数
    项         |        |      | 个数 | 弱 | 目
    件         |        |      | 个数 | 弱
    件套       |        |      | 个数
    件（套）   | 件套   |      | 个数
    件(套)     | 件套   |      | 个数
    件次       |        |      | 个数
    处         |        |      | 个数 | 弱 | 理置级长罚分于室方
    条         |        |      | 个数 | 弱 | 件例款文线约
    条次       |        |      | 个数
    种         |        |      | 个数 | 弱 | 植业子粮养苗畜质源类
    类         |        |      | 个数 | 弱 | 型别似
    款         |        |      | 个数 | 弱 | 项
    枚         |        |      | 个数
    颗         |        |      | 个数 | 弱 | 粒
    批         |        |      | 个数 | 弱 | 准发评复零
    批次       |        |      | 个数
    组         |        |      | 个数 | 弱 | 织建成合团长
    对         |        |      | 个数 | 弱 | 口外接于标照应象策比话点内待
    双         |        |      | 个数 | 弱 | 向边方碳创拥减
    套         |        |      | 个数 | 弱 | 餐利牌
    套次       |        |      | 个数
    套（间）   | 套     |      | 个数
    套(间)     | 套     |      | 个数
    套（户）   | 套     |      | 个数
    套(户)     | 套     |      | 个数
    份         |        |      | 个数 | 弱 | 额
    张         |        |      | 个数 | 弱 | 力
    张床位     | 张     |      | 个数
    床         | 张     |      | 个数 | 弱 | 位
    部         |        |      | 个数 | 弱 | 门署分级件队长委位
    本         |        |      | 个数 | 弱 | 地土级科届市省区县次质身领轮年期科
    册         |        |      | 个数
    篇         |        |      | 个数 | 弱 | 章
    门         |        |      | 个数 | 弱 | 店户票类槛诊前市窗户
    册次       |        |      | 个数
    首         |        |      | 个数 | 弱 | 批次个创届位府台家发都轮先要席期
    幅         |        |      | 个数 | 弱 | 度员
    卷         |        |      | 个数 | 弱 | 入
    只         |        |      | 个数 | 弱 | 有要能是争用跑
    头         |        |      | 个数 | 弱 | 部雁
    匹         |        |      | 个数 | 弱 | 配
    羽         |        |      | 个数 | 弱 | 毛绒
    尾         |        |      | 个数 | 弱 | 款水气矿
    株         |        |      | 个数 | 弱 | 洲
    棵         |        |      | 个数
    盏         |        |      | 个数
    块         |        |      | 个数 | 弱 | 状
    面         |        |      | 个数 | 弱 | 积向对临貌板粉
    根         |        |      | 个数 | 弱 | 本据治
    瓶         |        |      | 个数 | 弱 | 颈
    箱         |        |      | 个数 | 弱 | 体
    支         |        |      | 个数 | 弱 | 持撑出付援部点柱教行线
    支队伍     | 支     |      | 个数
    股         |        |      | 个数 | 弱 | 份东权票金市
    宗         |        |      | 个数 | 弱 | 教旨地
    起         |        |      | 个数 | 弱 | 到来步点草源降
    例         |        |      | 个数 | 弱 | 如外行会
    单         |        |      | 个数 | 弱 | 位元项一个独体产
    笔         |        |      | 个数
    票         |        |      | 个数 | 弱 | 房据
    票次       |        |      | 个数
    # institutions, buildings, facilities
    所         |        |      | 个数 | 弱 | 有在属需以得谓长
    座         |        |      | 个数 | 弱 | 谈
    栋         |        |      | 个数
    幢         |        |      | 个数
    间         |        |      | 个数 | 弱 | 接隔
    孔         |        |      | 个数 | 弱 | 子
    口         |        |      | 个数 | 弱 | 岸径碑子腔
    眼         |        |      | 个数 | 弱 | 下光前科
    层         |        |      | 规格 | 弱 | 面级次
    站         |        |      | 个数 | 弱 | 点位在
    标段       |        |      | 个数
    孔位       |        |      | 个数
    席         |        |      | 个数 | 弱 | 位
    席位       |        |      | 个数
    机架       |        |      | 个数
    标准机架   |        |      | 个数
    卡         |        |      | 算力 | 弱 | 点位
    # vehicles, vessels, machines
    辆         |        |      | 个数
    辆（台）   | 辆     |      | 个数
    辆(台)     | 辆     |      | 个数
    辆次       |        |      | 个数
    车次       |        |      | 个数
    标台       |        |      | 个数
    台         |        |      | 个数 | 弱 | 风账湾胞商资企州
    台套       |        |      | 个数
    台（套）   | 台套   |      | 个数
    台(套)     | 台套   |      | 个数
    台/套      | 台套   |      | 个数
    台次       |        |      | 个数
    架         |        |      | 个数 | 弱 | 构设
    架次       |        |      | 个数
    艘         |        |      | 个数
    艘次       |        |      | 个数
    列         |        |      | 个数 | 弱 | 入为车出举
    列次       |        |      | 个数
    班         |        |      | 个数 | 弱 | 子组列级
    班次       |        |      | 个数
    班列       | 列     |      | 个数
    航次       |        |      | 个数
    标箱       |        |      | 运量
    标准箱     | 标箱   |      | 运量
    个标箱     | 标箱   |      | 运量
    个标准箱   | 标箱   |      | 运量
    TEU        | 标箱   |      | 运量
    吨公里     |        |      | 运量
    人公里     |        |      | 运量
    # events
    场         |        |      | 个数 | 弱 | 景所地馆域均外站
    场次       |        |      | 个数
    次         |        |      | 个数 | 弱 | 年日月级生新全会
    次/百户    |        |      | 强度
    轮         |        |      | 个数 | 弱 | 换岗训流胎船候
    期         |        |      | 规格 | 弱 | 间限待刊货末盼
    届         |        |      | 规格
    讲         |        |      | 个数 | 弱 | 话好述座究解
    集         |        |      | 个数 | 弱 | 群聚中体团成约装散贸合
    课时       |        |      | 个数
    学时       |        |      | 个数
    学分       |        |      | 个数
    # length
    公里       |        |      | 长度
    千米       | 公里   |      | 长度
    里         | 公里   | 5e-1 | 长度 | 弱 | 程面
    米         | 公里   | 1e-3 | 长度 | 弱 | 粉
    延米       | 公里   | 1e-3 | 长度
    厘米       | 公里   | 1e-5 | 长度
    毫米       | 公里   | 1e-6 | 长度
    微米       |        |      | 规格
    纳米       |        |      | 规格
    英寸       |        |      | 规格
    海里       | 公里   | 1852e-3 | 长度
    车道公里   |        |      | 长度
    皮长公里   |        |      | 长度
    芯公里     |        |      | 长度
    # area
    平方公里   |        |      | 面积
    平方千米   | 平方公里 |    | 面积
    平方米     |        |      | 面积
    平米       | 平方米 |      | 面积
    平方       | 平方米 |      | 面积 | 弱
    亩         |        |      | 面积 |    | 产均
    亩次       |        |      | 面积
    公顷       |        |      | 面积
    # volume and flow
    立方米     |        |      | 体积
    立方       | 立方米 |      | 体积 | 弱
    方         | 立方米 |      | 体积 | 弱 | 面便式向案位法针志言舱略圆程
    升         | 立方米 | 1e-3 | 体积 | 弱 | 级规至温值学高
    毫升       | 立方米 | 1e-6 | 体积
    立方米/秒  |        |      | 强度
    立方米/日  |        |      | 强度
    立方米/天  | 立方米/日 |   | 强度
    立方米/万元 |       |      | 强度
    吨/日      |        |      | 强度
    吨/天      | 吨/日  |      | 强度
    吨/年      |        |      | 强度
    桶         |        |      | 体积
    # mass
    吨         |        |      | 质量
    吨标准煤   |        |      | 能量
    吨标煤     | 吨标准煤 |    | 能量
    吨油当量   |        |      | 能量
    吨二氧化碳 |        |      | 质量
    吨二氧化碳当量 |    |      | 质量
    载重吨     |        |      | 质量
    总吨       |        |      | 质量
    公斤       | 吨     | 1e-3 | 质量
    千克       | 吨     | 1e-3 | 质量
    斤         | 吨     | 5e-4 | 质量
    克         | 吨     | 1e-6 | 质量 | 弱 | 服难隆拉
    克拉       |        |      | 质量
    担         |        |      | 质量 | 弱 | 当保任忧负
    微克/立方米 |       |      | 强度
    毫克/立方米 | 微克/立方米 | 1e3 | 强度
    微克每立方米 | 微克/立方米 | | 强度
    μg/m³      | 微克/立方米 | | 强度
    ug/m3      | 微克/立方米 | | 强度
    毫克/升    |        |      | 强度
    公斤/亩    |        |      | 强度
    斤/亩      | 公斤/亩 | 5e-1 | 强度
    吨标准煤/万元 |     |      | 强度
    吨标煤/万元 | 吨标准煤/万元 | | 强度
    公里/小时  |        |      | 强度
    公里每小时 | 公里/小时 |   | 强度
    公里/百平方公里 |   |      | 强度
    人/平方公里 |       |      | 强度
    件/万人    |        |      | 强度
    张/千人    |        |      | 强度
    # energy and power
    千瓦时     |        |      | 能量
    兆瓦时     | 千瓦时 | 1000 | 能量
    吉瓦时     | 千瓦时 | 1e6  | 能量
    度电       | 千瓦时 |      | 能量
    度         | 千瓦时 |      | 能量 | 弱 | 假过夏
    kWh        | 千瓦时 |      | 能量
    MWh        | 千瓦时 | 1000 | 能量
    GWh        | 千瓦时 | 1e6  | 能量
    千瓦       |        |      | 功率
    瓦         | 千瓦   | 1e-3 | 功率 | 弱 | 斯解
    兆瓦       | 千瓦   | 1000 | 功率
    吉瓦       | 千瓦   | 1e6  | 功率
    MW         | 千瓦   | 1000 | 功率
    GW         | 千瓦   | 1e6  | 功率
    千伏安     |        |      | 功率
    兆伏安     | 千伏安 | 1000 | 功率
    千伏       |        |      | 规格
    伏         |        |      | 规格 | 弱
    千焦       |        |      | 能量
    蒸吨       |        |      | 功率
    # computing and networks
    EFLOPS     |        |      | 算力
    EFlops     | EFLOPS |      | 算力
    PFLOPS     | EFLOPS | 1e-3 | 算力
    PFlops     | EFLOPS | 1e-3 | 算力
    TFLOPS     | EFLOPS | 1e-6 | 算力
    E          | EFLOPS |      | 算力 | 弱
    P          | EFLOPS | 1e-3 | 算力 | 弱
    PB         |        |      | 算力
    TB         | PB     | 1e-3 | 算力
    GB         | PB     | 1e-6 | 算力
    兆         |        |      | 规格 | 弱
    Gbps       |        |      | 算力
    Tbps       | Gbps   | 1000 | 算力
    Mbps       | Gbps   | 1e-3 | 算力
    端口       |        |      | 个数
    赫兹       |        |      | 规格
    # temperature, sound
    摄氏度     |        |      | 温度
    ℃          | 摄氏度 |      | 温度
    分贝       |        |      | 规格
    # time
    年         |        |      | 时间 | 弱
    个年头     | 年     |      | 时间
    个月       |        |      | 时间
    个季度     |        |      | 时间
    周年       |        |      | 时间
    周         |        |      | 时间 | 弱 | 边转期围
    天         | 天     |      | 时间 | 弱 | 然气津津
    日         | 天     |      | 时间 | 弱 | 常
    个工作日   | 工作日 |      | 时间
    工作日     |        |      | 时间
    小时       |        |      | 时间
    个小时     | 小时   |      | 时间
    分钟       |        |      | 时间
    秒         |        |      | 时间
    月         |        |      | 规格 | 弱 | 度
    月份       |        |      | 规格
    季度       |        |      | 规格
    岁         |        |      | 时间
    周岁       | 岁     |      | 时间
    # grades, issues, sessions, ordinals
    级         |        |      | 规格 | 弱
    星级       |        |      | 规格
    等         |        |      | 规格 | 弱
    号         |        |      | 规格 | 弱
    号线       |        |      | 规格
    版         |        |      | 规格
    代         |        |      | 规格 | 弱 | 表码
    步         |        |      | 规格 | 弱 | 伐
    强         |        |      | 规格 | 弱 | 化
    环         |        |      | 规格 | 弱 | 境保节
    线         |        |      | 规格 | 弱 | 路上下
    楼         |        |      | 规格 | 弱 | 宇
    型         |        |      | 规格 | 弱
    中全会     |        |      | 规格
    届全会     |        |      | 规格
    次会议     |        |      | 规格
    次全会     |        |      | 规格
    次全体会议 |        |      | 规格
    分         |        |      | 个数 | 弱 | 别类析之布解期散行配会局支
    名次       |        |      | 规格
    """
}
