import ReportModel

/// The words by which areas and their governments are named.
enum AreaTable {
  /// A word and the level of government that it points to.
  struct Word: Sendable {
    var text: String
    var level: AdministrativeLevel
  }

  /// What names of areas end in; longer words stand before their own endings.
  static let endings = words(endingTable)

  /// Words that officials say of the area they govern.
  static let speech = words(speechTable)

  /// Titles of those who head a government.
  static let offices = TextTable(officeTable).map { $0[0] }

  /// Names of the country and of its government.
  static let country: Set<String> = ["国务院", "全国", "中华人民共和国", "中央"]

  private static func words(_ table: String) -> [Word] {
    TextTable(table).compactMap { row in
      AdministrativeLevel.named(row[1]).map { Word(text: row[0], level: $0) }
    }
  }

  /// Columns: ending | level.
  ///
  /// A 市 is of county level unless the tables of provinces and prefectures say otherwise.
  private static let endingTable = """
    特别行政区 | 省级
    自治区     | 省级
    省         | 省级
    自治州     | 市级
    地区       | 市级
    盟         | 市级
    自治县     | 县级
    自治旗     | 县级
    林区       | 县级
    市         | 县级
    区         | 县级
    县         | 县级
    旗         | 县级
    民族乡     | 乡级
    街道       | 乡级
    苏木       | 乡级
    镇         | 乡级
    乡         | 乡级
    """

  /// Columns: word | level.
  private static let speechTable = """
    全省       | 省级
    我省       | 省级
    省委       | 省级
    省人大     | 省级
    自治区党委 | 省级
    全市       | 市级
    我市       | 市级
    市委       | 市级
    全州       | 市级
    州委       | 市级
    全盟       | 市级
    盟委       | 市级
    全区       | 县级
    我区       | 县级
    区委       | 县级
    区人大     | 县级
    全县       | 县级
    我县       | 县级
    县委       | 县级
    县人大     | 县级
    全旗       | 县级
    旗委       | 县级
    全镇       | 乡级
    我镇       | 乡级
    镇党委     | 乡级
    全乡       | 乡级
    乡党委     | 乡级
    街道党工委 | 乡级
    """

  /// One title a line; the more specific stands before its own ending.
  private static let officeTable = """
    自治区主席
    街道办事处主任
    管委会主任
    总理
    省长
    市长
    区长
    县长
    州长
    盟长
    旗长
    镇长
    乡长
    主席
    主任
    """
}
