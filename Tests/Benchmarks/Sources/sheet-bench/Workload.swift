import Archive

/// Tables to measure with, made up and the same on every machine.
enum Workload: String {
  /// 100,000 rows of a ledger, 12 columns, long Chinese texts.
  case w1
  /// 1,000,000 rows of six narrow columns.
  case w2

  private static let topics = [
    "数字经济", "乡村振兴", "城市更新", "营商环境", "生态环保", "养老托育", "科技创新", "交通枢纽", "水利设施", "消费市场",
  ]
  private static let verbs = ["推动", "完成", "新建", "改造", "提升", "引进", "优化", "深化", "健全", "落实"]
  private static let objects = [
    "老旧小区加装电梯和管网更新", "高标准农田连片建设", "普惠托育服务网络", "企业大规模设备更新改造", "冷链物流骨干基地",
    "政务服务一件事集成办理", "河湖岸线生态修复", "青年人才公寓供给", "基层应急救援站点", "跨境电商综合服务平台",
  ]
  private static let units = ["亿元", "万元", "个", "项", "%", "公里", "万平方米", "人", "户", "处"]

  /// Writes the table as tab-separated values.
  func write(to sink: any ByteSink) throws {
    var numbers = Numbers()
    var text = ""
    switch self {
    case .w1:
      text =
        "id:i\ttopic:s\tindicator:s\tbound:s\tvalue:f\tunit:s\tgrowth:p\tdue:d\tkind:s\tquote:s\tline:i\tlink:s\n"
      for row in 1...100_000 {
        text += Self.ledgerRow(row, &numbers)
        try Self.drain(&text, sink)
      }
    case .w2:
      text = "id:i\tcode:s\tamount:f\trate:f\tcount:i\tplace:s\n"
      for row in 1...1_000_000 {
        text +=
          "\(row)\tK\(10_000 + numbers.below(50_000))\t\(numbers.amount(1_000_000))\t\(numbers.amount(100))\t"
          + "\(numbers.below(100_000))\t\(Self.topics[numbers.below(10)])片区\(numbers.below(40))\n"
        try Self.drain(&text, sink)
      }
    }
    try Self.drain(&text, sink, all: true)
    try sink.flush()
  }

  private static func ledgerRow(_ row: Int, _ numbers: inout Numbers) -> String {
    func pick(_ words: [String]) -> String { words[numbers.below(words.count)] }
    let topic = pick(topics)
    let unit = pick(units)
    let value = numbers.amount(100_000)
    var quote = row % 100 == 7 ? "R&D<5%：" : ""
    for _ in 0...1 + numbers.below(4) {
      quote += pick(verbs) + pick(objects) + "\(1 + numbers.below(9000))\(pick(units))以上，"
    }
    quote += "\(topic)达到\(value)\(unit)（\(row)）。"
    let growth = "0.\(100 + numbers.below(300))"
    let due = "20\(25 + numbers.below(6))-\(10 + numbers.below(3))-\(10 + numbers.below(19))"
    return
      "\(row)\t\(pick(verbs))\(topic)工作安排\t\(topic)\(pick(objects))\(numbers.below(20))\t不低于\t\(value)\t\(unit)\t"
      + "\(growth)\t\(due)\t约束性\t\(quote)\t\(1 + numbers.below(2000))\t"
      + "https://example.org/work/\(2020 + numbers.below(6))/t\(numbers.below(100_000_000)).html#L\(numbers.below(5000))\n"
  }

  private static func drain(_ text: inout String, _ sink: any ByteSink, all: Bool = false) throws {
    guard all || text.utf8.count > 1 << 16 else { return }
    var failure: ArchiveError?
    text.withUTF8 { bytes in
      do throws(ArchiveError) { try sink.write(UnsafeRawBufferPointer(bytes)) } catch { failure = error }
    }
    if let failure { throw failure }
    text.removeAll(keepingCapacity: true)
  }

  /// Numbers that look random and are always the same (xorshift64*).
  private struct Numbers {
    var state: UInt64 = 20_260_101

    mutating func below(_ limit: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 2_685_821_657_736_338_717) >> 33) % limit
    }

    mutating func amount(_ limit: Int) -> String {
      let cents = below(100)
      return "\(below(limit)).\(cents < 10 ? "0" : "")\(cents)"
    }
  }
}
