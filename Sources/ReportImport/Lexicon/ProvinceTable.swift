import ReportModel

/// A province, autonomous region, municipality or special administrative region.
struct Province: Sendable {
  /// `湖南省`.
  var name: String
  /// `湖南`.
  var shortName: String
  /// The character used for it: `湘`; empty where none is in use.
  var abbreviation: String
}

/// The provinces of the country.
enum ProvinceTable {
  static let entries: [Province] = TextTable(table).map {
    Province(name: $0[0], shortName: $0[1], abbreviation: $0[2])
  }

  private static let index = PhraseIndex(entries.flatMap { [$0.name, $0.shortName] })

  /// The province whose full or short name stands at `position`.
  static func match(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int
  ) -> (province: Province, length: Int)? {
    index.longestMatch(in: bytes, at: position, end: end).map { (entries[$0.phrase / 2], $0.length) }
  }

  /// The province of that full or short name.
  static func named(_ name: String) -> Province? {
    var name = name
    return name.withUTF8 { bytes in
      match(in: bytes, at: 0, end: bytes.count).flatMap { $0.length == bytes.count ? $0.province : nil }
    }
  }

  /// Columns: name | short name | abbreviation.
  ///
  /// Municipalities under the central government are provinces by level.
  private static let table = """
    北京市 | 北京 | 京
    天津市 | 天津 | 津
    河北省 | 河北 | 冀
    山西省 | 山西 | 晋
    内蒙古自治区 | 内蒙古 | 蒙
    辽宁省 | 辽宁 | 辽
    吉林省 | 吉林 | 吉
    黑龙江省 | 黑龙江 | 黑
    上海市 | 上海 | 沪
    江苏省 | 江苏 | 苏
    浙江省 | 浙江 | 浙
    安徽省 | 安徽 | 皖
    福建省 | 福建 | 闽
    江西省 | 江西 | 赣
    山东省 | 山东 | 鲁
    河南省 | 河南 | 豫
    湖北省 | 湖北 | 鄂
    湖南省 | 湖南 | 湘
    广东省 | 广东 | 粤
    广西壮族自治区 | 广西 | 桂
    海南省 | 海南 | 琼
    重庆市 | 重庆 | 渝
    四川省 | 四川 | 川
    贵州省 | 贵州 | 黔
    云南省 | 云南 | 滇
    西藏自治区 | 西藏 | 藏
    陕西省 | 陕西 | 陕
    甘肃省 | 甘肃 | 甘
    青海省 | 青海 | 青
    宁夏回族自治区 | 宁夏 | 宁
    新疆维吾尔自治区 | 新疆 | 新
    台湾省 | 台湾 | 台
    香港特别行政区 | 香港 | 港
    澳门特别行政区 | 澳门 | 澳
    """
}
