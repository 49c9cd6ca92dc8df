import Testing

@testable import ReportImport

@Suite struct NumberReaderTests {
  @Test(arguments: [
    ("984.3亿元", "984.3", 984.3), ("1,100万", "1,100", 1100), ("1，100万元", "1，100", 1100),
    ("1,234,567元", "1,234,567", 1_234_567), ("5,20", "5", 5), ("12，5000家", "12", 12),
    ("１２．５％", "１２．５", 12.5), ("3千家", "3千", 3000), ("3千瓦", "3", 3), ("3千万元", "3", 3),
    ("三百家", "三百", 300), ("一百二十三个", "一百二十三", 123), ("两万吨", "两", 2), ("二十万亿元", "二十", 20),
    ("千亿元", "千", 1000), ("百亿元", "百", 100), ("十余年", "十", 10), ("二十项", "二十", 20),
    ("一百零五户", "一百零五", 105), ("一千零二十亩", "一千零二十", 1020), ("三千五个", "三千五", 3500),
    ("一万二千家", "一万二千", 12000), ("一亿三千万元", "一亿三千万", 130_000_000),
    ("十万三千户", "十万三千", 103_000), ("三点五倍", "三点五", 3.5), ("二〇三〇年", "二〇三〇", 2030),
    ("六成", "六", 6), ("3成", "3", 3), ("两倍", "两", 2), ("半小时", "半", 0.5),
    ("三至五个", "三", 3), ("0.83%", "0.83", 0.83), ("007号", "007", 7),
  ])
  func readsTheNumberAtTheStart(text: String, number: String, value: Double) throws {
    let token = try #require(reading(text) { NumberReader.number(in: $0, at: 0) })
    #expect(slice(text, token.range) == number)
    #expect(token.value == value)
    #expect(!token.isFraction && token.impliedUnit == nil)
  }

  @Test(arguments: [
    ("百分之三十", 30.0, "%"), ("百分之九十五点六", 95.6, "%"), ("百分之5.5", 5.5, "%"), ("百分之百", 100, "%"),
    ("千分之五", 5, "‰"),
  ])
  func readsWordedShares(text: String, value: Double, unit: String) throws {
    let token = try #require(reading(text) { NumberReader.number(in: $0, at: 0) })
    #expect(slice(text, token.range) == text)
    #expect(token.value == value && token.impliedUnit == unit && !token.isFraction)
  }

  @Test(arguments: [
    ("十分之一", 0.1), ("三分之一", 0.333), ("三分之二", 0.667), ("四分之三", 0.75), ("3分之1", 0.333),
    ("一半", 0.5), ("半数", 0.5), ("1/3", 0.333), ("万分之三", 0.0),
  ])
  func readsFractionsRoundedToThreeDigits(text: String, value: Double) throws {
    guard let token = reading(text, { NumberReader.number(in: $0, at: 0) }) else {
      #expect(text == "万分之三", "read no number in \(text)")
      return
    }
    #expect(slice(text, token.range) == text)
    #expect(token.value == value && token.isFraction && token.impliedUnit == nil)
  }

  @Test(arguments: [("70多万", "70", "70多"), ("2000余家", "2000", "2000余"), ("百余项", "百", "百余")])
  func flagsMoreAndLeavesItOut(text: String, number: String, taken: String) throws {
    let token = try #require(reading(text) { NumberReader.number(in: $0, at: 0) })
    #expect(token.hasMore)
    #expect(slice(text, token.range) == number)
    #expect(token.end == taken.utf8.count)
  }

  @Test func takesNoBalanceForMore() throws {
    let token = try #require(reading("100余额") { NumberReader.number(in: $0, at: 0) })
    #expect(!token.hasMore && token.end == 3)
  }

  @Test(arguments: [
    "一般公共预算", "统一个人信息标准", "一体化", "万众一心", "千方百计", "百年大计", "十分重要", "一批", "一系列",
    "三农", "两手抓", "进一步完善", "唯一", "单一项目", "“十四五”", "十五五", "党的二十大", "三四线", "五六", "四川",
    "一二三产业", "百货", "千家万户", "成千上万", "逐一", "三位一体", "五位一体", "两个确立", "一件事", "周一", "双十一",
    "半导体", "云溪半岛", "数十个", "几百家", "每万人", "第三", "第3个", "每3个", "一带一路", "十大工程", "八项规定",
    "一老一小", "千万工程", "两岸", "新一轮", "每千人口", "万元", "亿元", "万吨", "三二一", "百千万", "千百", "三角洲", "一卡通", "“四千”行动", "（十一）",
    "两度",
  ])
  func findsNoNumberInWords(text: String) {
    #expect(numbers(in: text).map(\.text) == [])
  }

  @Test(arguments: [
    "G50走廊", "PM2.5", "5G", "10+1", "“8+4”", "“1+N”", "B2B", "C808", "CO2", "T3B", "L3级", "3D打印",
  ])
  func findsNoNumberInNames(text: String) {
    #expect(numbers(in: text).map(\.text) == [])
  }

  @Test(arguments: [
    ("增长5%—6%", ["5", "6"]), ("5-6个", ["5", "6"]), ("分别为4.3%、5.5%", ["4.3", "5.5"]),
    ("算力500P", ["500"]), ("吞吐量30万TEU", ["30"]), ("1万家企业和三百个村", ["1", "三百"]),
    ("近万家", ["万"]), ("超万亿元", ["万"]), ("过半村庄", ["半"]), ("十分之一", ["十分之一"]), ("十分钟", ["十"]),
    ("缩小至2.1∶1左右", ["2.1"]), ("增长1倍多", ["1"]), ("一万二千", ["一万二千"]),
  ])
  func scansATextFromLeftToRight(text: String, expected: [String]) {
    #expect(numbers(in: text).map(\.text) == expected)
  }

  @Test func refusesDigitsTooManyForAnAmount() {
    #expect(reading("1234567890123456789012") { NumberReader.number(in: $0, at: 0) } == nil)
  }

  @Test func stopsAtTheEndItIsGiven() throws {
    let token = try #require(reading("984.3亿") { NumberReader.number(in: $0, at: 0, end: 2) })
    #expect(token.value == 98)
    #expect(reading("三百") { NumberReader.number(in: $0, at: 0, end: 0) } == nil)
  }

  /// Every number below ten thousand, written by a naive speller in the usual and in the 两 form.
  @Test func readsEveryNumberBelowTenThousand() {
    for number in 10..<10_000 {
      for spelling in spellings(number) {
        let text = spelling + "个"
        let token = reading(text) { NumberReader.number(in: $0, at: 0) }
        #expect(token?.value == Double(number) && token?.range.count == spelling.utf8.count, "\(text)")
      }
    }
  }

  private func spellings(_ number: Int) -> [String] {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let places = ["", "十", "百", "千"]
    var text = ""
    var isZeroDue = false
    for place in (0...3).reversed() {
      let digit = (number / [1, 10, 100, 1000][place]) % 10
      if digit == 0 {
        isZeroDue = !text.isEmpty
      } else {
        if isZeroDue { text += "零" }
        isZeroDue = false
        text += (digit == 1 && place == 1 && text.isEmpty ? "" : digits[digit]) + places[place]
      }
    }
    guard number >= 200, text.hasPrefix("二") else { return [text] }
    return [text, "两" + text.dropFirst()]
  }

  @Test(arguments: [(9843, -1, 984.3), (1, -3, 0.001), (123, 20, 1.23e22), (33, 25, 3.3e26), (0, 0, 0)])
  func roundsOnce(mantissa: Int64, exponent: Int, value: Double) {
    #expect(ExactDecimal(mantissa: mantissa, exponent: exponent).doubleValue == value)
  }
}
