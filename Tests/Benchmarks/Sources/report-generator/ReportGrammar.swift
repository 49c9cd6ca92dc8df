/// Writes one made-up report: title, occasion, review, targets, plan with its parts, self-building.
///
/// The same number and seed give the same text. Numbers 1…n share a pool of places, each of which reports for
/// several years, so that years can be compared.
struct ReportGrammar {
  /// Years that each place reports for.
  static let years = 2022...2026

  let number: Int
  private var random: RandomSource
  private let place: Place
  let year: Int

  /// An area with its level.
  private struct Place {
    var name: String
    var whole: String
    var title: String
  }

  init(number: Int, seed: UInt64) {
    self.number = number
    random = RandomSource(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(number))
    year = Self.years.lowerBound + number % Self.years.count
    place = Self.place(number / Self.years.count)
  }

  private static func place(_ index: Int) -> Place {
    let first = Vocabulary.firstSyllables
    let second = Vocabulary.secondSyllables
    let stem = first[index % first.count] + second[index / first.count % second.count]
    switch index % 50 {
    case 0: return Place(name: stem + "省", whole: "全省", title: "省长")
    case 1...6: return Place(name: stem + "市", whole: "全市", title: "市长")
    case 7...16: return Place(name: stem + "区", whole: "全区", title: "区长")
    case 17...42: return Place(name: stem + "县", whole: "全县", title: "县长")
    default: return Place(name: stem + "镇", whole: "全镇", title: "镇长")
    }
  }

  /// The text, of about so many characters.
  mutating func text(characters: Int) -> String {
    var lines = head()
    lines += review()
    lines += targets()
    let closing = self.closing()
    let used = (lines + closing).reduce(0) { $0 + $1.count }
    lines += plan(characters: max(800, characters - used))
    lines += closing
    // One in ten stands on a newspaper page: lines of equal length, paragraphs set in.
    return (random.chance(10) ? Self.wrapped(lines, width: 20) : lines).joined(separator: "\n") + "\n"
  }

  private static func wrapped(_ lines: [String], width: Int) -> [String] {
    lines.flatMap { line -> [String] in
      guard line.count > width + 10 else { return [line] }
      var rest = Substring("　　" + line)
      var pieces: [String] = []
      while !rest.isEmpty {
        pieces.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      return pieces
    }
  }

  // MARK: Parts

  private mutating func head() -> [String] {
    let speaker = random.one(Vocabulary.surnames) + random.one(Vocabulary.givenNames)
    return [
      "\(year)年\(place.name)政府工作报告",
      "——\(year)年1月\(random.number(5...28))日在\(place.name)第\(random.one(["十五", "十六", "十七"]))届人民代表大会第\(random.one(["二", "三", "四", "五"]))次会议上",
      "\(place.name)人民政府\(place.title) \(speaker)", "各位代表：", "现在，我代表\(place.name)人民政府，向大会报告工作，请予审议。",
    ]
  }

  private mutating func review() -> [String] {
    var lines = ["一、\(year - 1)年工作回顾"]
    let growth = Vocabulary.growing.prefix(5).map { "\($0.0)增长\(random.decimal($0.1))%" }
    lines.append("过去一年，\(place.whole)\(growth.joined(separator: "，"))。" + random.one(Vocabulary.framing))
    for _ in 0..<random.number(3...5) {
      let theme = Vocabulary.themes[random.number(0...Vocabulary.themes.count - 1)]
      var text = "\(theme.0)取得实效。"
      text += (0..<random.number(2...4)).map { _ in achievement() }.joined(separator: "，") + "。"
      text += "\(project())、\(project())\(random.one(Vocabulary.stagesDone))。"
      lines.append(text)
    }
    lines.append("同时，我们清醒看到，发展不平衡不充分问题仍然存在，产业层次还不够高，民生领域仍有短板。")
    return lines
  }

  private mutating func achievement() -> String {
    switch random.number(0...2) {
    case 0:
      let goal = Vocabulary.growing[random.number(5...Vocabulary.growing.count - 1)]
      return "\(goal.0)增长\(random.decimal(goal.1))%"
    case 1:
      let goal = Vocabulary.amounts[random.number(0...Vocabulary.amounts.count - 1)]
      return "\(goal.0)\(random.number(goal.2))\(goal.1)"
    default:
      let goal = Vocabulary.shares[random.number(0...Vocabulary.shares.count - 1)]
      return "\(goal.0)达到\(random.decimal(goal.1))%"
    }
  }

  private mutating func targets() -> [String] {
    var goals = Vocabulary.growing.prefix(random.number(6...9)).map {
      let value = random.number($0.1)
      return random.chance(15)
        ? "\($0.0)增长\(RandomSource.tenths(value))%—\(RandomSource.tenths(value + 5))%"
        : "\($0.0)增长\(RandomSource.tenths(value))%\(bound())"
    }
    goals.append("城镇新增就业\(random.decimal(10...90))万人以上")
    goals.append("城镇调查失业率控制在\(random.decimal(50...56))%以内")
    goals.append("居民消费价格涨幅\(random.one(["2", "3"]))%左右")
    goals.append("粮食总产量\(random.number(8...90))万吨以上")
    return [
      "二、\(year)年总体要求和主要目标", random.one(Vocabulary.framing),
      "主要预期目标是：" + goals.joined(separator: "，") + "。",
    ]
  }

  private mutating func plan(characters: Int) -> [String] {
    var lines = ["三、\(year)年重点工作"]
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let parts = random.number(6...9)
    var written = 0
    for part in 0..<parts {
      let theme = Vocabulary.themes[part]
      let offices =
        random.chance(30) ? "（\(random.one(Vocabulary.offices))牵头，\(random.one(Vocabulary.offices))配合）" : ""
      lines.append("（\(numerals[part])）\(theme.0)，\(theme.1)。\(offices)")
      repeat {
        let text = paragraph()
        lines.append(text)
        written += text.count
      } while written < characters * (part + 1) / parts
    }
    return lines
  }

  private mutating func paragraph() -> String {
    var text = random.one(Vocabulary.paragraphs) + "。"
    if random.chance(25) { text += random.one(Vocabulary.framing) }
    for _ in 0..<random.number(2...5) { text += sentence() }
    return text
  }

  private mutating func sentence() -> String {
    let time = random.one(Vocabulary.deadlines)
    switch random.number(0...6) {
    case 0:
      return "推动\(project())、\(project())、\(project())\(time)\(random.one(Vocabulary.stagesPlanned))。"
    case 1:
      let investment = random.chance(50) ? "总投资\(random.decimal(10...900))亿元的" : ""
      return "确保\(investment)\(project())一期\(time)\(random.one(Vocabulary.stagesPlanned))、二期开工建设。"
    case 2:
      let goal = Vocabulary.amounts[random.number(0...Vocabulary.amounts.count - 1)]
      return "全年\(goal.0)\(random.number(goal.2))\(goal.1)\(bound())，\(task())，\(task())。"
    case 3:
      let goal = Vocabulary.growing[random.number(0...Vocabulary.growing.count - 1)]
      return "\(random.one(["力争", "确保", "预期"]))\(goal.0)增长\(random.decimal(goal.1))%\(bound())。"
    case 4:
      let goal = Vocabulary.shares[random.number(0...Vocabulary.shares.count - 1)]
      return "\(task())，\(goal.0)达到\(random.decimal(goal.1))%\(bound())。"
    default:
      return "\(task())，\(task())，\(task())。"
    }
  }

  private mutating func closing() -> [String] {
    var lines = ["四、加强政府自身建设"]
    for word in ["坚持依法行政", "坚持务实高效", "坚持廉洁从政"] {
      lines.append("\(word)。\(task())，\(task())。" + random.one(Vocabulary.framing))
    }
    return lines + ["各位代表！让我们同心同德、奋力前行，为建设更加美好的\(place.name)而努力奋斗！"]
  }

  // MARK: Words

  private mutating func bound() -> String { random.one(["以上", "以上", "左右", "", ""]) }

  private mutating func task() -> String {
    random.one(Vocabulary.verbs) + random.one(Vocabulary.undertakings)
  }

  private mutating func project() -> String {
    let name = random.one(Vocabulary.firstSyllables) + random.one(Vocabulary.secondSyllables)
    return name + (random.chance(50) ? random.one(Vocabulary.ventures) : "") + random.one(Vocabulary.works)
  }
}
