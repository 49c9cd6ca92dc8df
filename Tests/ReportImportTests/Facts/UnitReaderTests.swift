import ReportModel
import Testing

@testable import ReportImport

@Suite struct UnitReaderTests {
  private func unit(_ text: String) -> UnitToken? {
    reading(text) { UnitReader.unit(in: $0, at: 0) }
  }

  @Test(arguments: [
    "亿元", "万亿元", "万吨标准煤", "亿立方米", "万千瓦", "万千瓦时", "亿千瓦时", "万标箱", "万标准箱", "TEU", "万TEU", "万人次",
    "万户次", "个百分点", "%", "‰", "平方公里", "公里", "万亩", "公顷", "立方米/秒", "微克/立方米", "吨", "克拉", "亿件", "家",
    "户", "套（间）", "套(间)", "万套（间）", "人", "名", "位", "所", "座", "处", "条", "列", "班", "艘", "架", "辆", "台",
    "台（套）", "万台套", "部", "件", "项", "个", "张", "万张", "枚", "款", "种", "类", "场", "次", "届", "天", "小时", "分钟",
    "岁", "年", "倍", "成", "元", "美元", "亿美元", "万元/人", "元/月", "兆瓦", "吉瓦", "EFLOPS", "P", "兆", "批次", "公斤", "斤",
    "万亿次", "车次", "标台", "支", "对", "组", "宗", "起", "例", "幅", "栋", "幢", "间", "平方米", "万平方米", "亿平方米", "度",
    "摄氏度", "级", "号", "版", "期", "轮", "步", "层", "千万千瓦", "万", "亿", "万亿", "百万千瓦", "亿斤", "架次", "航次",
  ])
  func readsWholeUnits(text: String) throws {
    let token = try #require(unit(text + "左右"))
    #expect(slice(text + "左右", token.range) == text)
    #expect(token.text == text)
  }

  @Test func writesTheFullWidthPercentSignAsUsual() {
    #expect(unit("％")?.text == "%")
  }

  @Test(
    arguments: [
      ("人才", nil), ("万人才", "万"), ("项目", nil), ("家庭", nil), ("万家庭", "万"), ("名单", nil), ("个百分点", "个百分点"),
      ("个体户", nil), ("户籍人口", nil), ("成立公司", nil), ("所有", nil), ("妇女", nil), ("万妇女", "万"), ("Power", nil),
      ("人次", "人次"), ("种植面积", nil), ("台风", nil), ("倍增", nil), ("Gbps", "Gbps"),
    ] as [(String, String?)])
  func leavesWordsAlone(text: String, expected: String?) {
    #expect(unit(text)?.text == expected)
  }

  @Test(arguments: ["万吨级泊位", "亿级", "亿元级", "千伏级", "号线", "届全会", "级", "强企业", "英寸"])
  func knowsGradesAndOrdinals(text: String) {
    #expect(unit(text)?.kind == .grade)
  }

  @Test func aCountBeforeALevelIsNoGrade() {
    #expect(unit("个级别")?.kind == .count)
    #expect(unit("个国家级平台")?.text == "个")
  }

  @Test(arguments: [("万多户", "万户", "万多户"), ("亿余元", "亿元", "亿余元"), ("倍多", "倍", "倍多"), ("万多", "万", "万多")])
  func seesMoreInAndBehindUnits(text: String, expected: String, taken: String) throws {
    let token = try #require(unit(text))
    #expect(token.text == expected && token.hasMore && token.end == taken.utf8.count)
  }

  @Test func weakUnitsAreStrongBehindAMultiplier() {
    #expect(unit("人")?.isWeak == true)
    #expect(unit("万人")?.isWeak == false)
    #expect(unit("亿元")?.isWeak == false)
    #expect(unit("公里")?.isWeak == false)
  }

  @Test func everyEntryOfTheTableIsUsable() {
    #expect(UnitTable.entries.count > 250)
    #expect(UnitTable.multipliers.map(\.exponent).allSatisfy { (4...12).contains($0) })
    for entry in UnitTable.entries {
      #expect(unit(entry.text)?.text == (entry.text == "％" ? "%" : entry.text), "\(entry.text)")
      #expect(entry.factor.mantissa > 0)
    }
  }

  @Test func noUnitStandsTwiceAndBaseUnitsAreTheirOwnBase() {
    let texts = UnitTable.entries.map(\.text)
    #expect(Set(texts).count == texts.count)
    let bases = Dictionary(UnitTable.entries.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in UnitTable.entries {
      guard let base = bases[entry.base] else { continue }
      #expect(base.base == base.text && base.factor.doubleValue == 1, "\(entry.text)")
    }
  }
}

@Suite struct QuantityBuilderTests {
  private func quantity(_ text: String, isNegative: Bool = false) -> Quantity? {
    reading(text) { bytes in
      guard let number = NumberReader.number(in: bytes, at: 0) else { return nil }
      let unit = UnitReader.unit(in: bytes, at: number.end)
      return QuantityBuilder.quantity(number: number, unit: unit, isNegative: isNegative)
    }
  }

  @Test(arguments: [
    ("984.3亿元", 984.3, "亿元", 98_430_000_000, "元"), ("1.4万户", 1.4, "万户", 14_000, "户"),
    ("5%", 5, "%", 5, "%"), ("百分之三十", 30, "%", 30, "%"), ("千分之五", 5, "‰", 0.5, "%"), ("六成", 6, "成", 60, "%"),
    ("两倍", 2, "倍", 2, "倍"), ("千亿元", 1000, "亿元", 100_000_000_000, "元"), ("二十万亿元", 20, "万亿元", 2e13, "元"),
    ("3.6万千瓦", 3.6, "万千瓦", 36_000, "千瓦"), ("1.2吉瓦", 1.2, "吉瓦", 1_200_000, "千瓦"),
    ("132.4亿斤", 132.4, "亿斤", 6_620_000, "吨"), ("8‰", 8, "‰", 0.8, "%"),
    ("0.1亿美元", 0.1, "亿美元", 10_000_000, "美元"), ("500万标准箱", 500, "万标准箱", 5_000_000, "标箱"),
  ])
  func givesWrittenAndBaseValues(text: String, value: Double, unit: String, base: Double, baseUnit: String) {
    let expected = Quantity(value: value, unit: unit, baseValue: base, baseUnit: baseUnit)
    #expect(quantity(text) == expected)
  }

  @Test func aBareMultiplierHasAValueButNoBaseUnit() {
    #expect(quantity("70万妇女") == Quantity(value: 70, unit: "万", baseValue: 700_000, baseUnit: nil))
  }

  @Test func aFractionHasNoUnit() {
    #expect(quantity("三分之一") == Quantity(value: 0.333, unit: nil, baseValue: 0.333, baseUnit: nil))
  }

  @Test func aDecreaseIsNegative() {
    #expect(quantity("2.5万吨", isNegative: true)?.value == -2.5)
    #expect(quantity("2.5万吨", isNegative: true)?.baseValue == -25_000)
  }

  @Test func aRangeHasTwoBounds() throws {
    let text = "5—6.5万户"
    let range = try #require(
      reading(text) { bytes -> Quantity? in
        guard let low = NumberReader.number(in: bytes, at: 0),
          let high = NumberReader.number(in: bytes, at: low.end + "—".utf8.count),
          let unit = UnitReader.unit(in: bytes, at: high.end)
        else { return nil }
        return QuantityBuilder.quantity(number: low, upper: high, unit: unit)
      })
    #expect(range.value == 5 && range.upperValue == 6.5)
    #expect(range.baseValue == 50_000 && range.baseUpperValue == 65_000)
  }

  @Test func aValueBeyondTheRangeOfIntegersHasNoBase() {
    #expect(quantity("999999999999999999海里")?.baseValue == nil)
  }
}
