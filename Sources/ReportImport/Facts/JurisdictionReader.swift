import ReportModel

/// Finds out whose report a text is and which year it plans.
///
/// Sources are asked in the order of their trust: what the user fixed, the title, the session, the speaker's
/// office, the opening sentence, the headings, the dates, and last the name of the file. What none of them
/// tells stays nil; only the level is also read from how the text speaks of its area (`全区`, `县委`).
enum JurisdictionReader {
  /// How many paragraphs count as the opening of the text.
  private static let openingLength = 12

  /// The identity of a report.
  ///
  /// - Parameters:
  ///   - front: Title block and page furniture.
  ///   - text: The repaired text; its opening and its headings are looked at, and all of it for the level
  ///     where no name is found.
  ///   - fileName: The name of the input without folder and extension.
  ///   - options: What the user fixed.
  /// - Complexity: O(number of paragraphs); O(length of the text) where no name is found.
  static func identify(
    front: FrontMatter, text: RepairedText, fileName: String, options: ImportOptions = ImportOptions()
  ) -> ReportIdentity {
    let opening = text.paragraphs.prefix(openingLength).map { range in
      text.text(range.lowerBound..<Self.boundary(range, limit: 600, in: text.utf8))
    }
    var identity = ReportIdentity()
    identity.title = front.title ?? opening.first { isTitle($0) }
    identity.meeting =
      ([front.occasion, front.title].compactMap { $0 } + opening).lazy
      .compactMap(HeadLines.meeting).first
    let speakerLine = front.speakerLine ?? opening.first { isSpeakerLine($0) }
    identity.speaker = speakerLine.flatMap(HeadLines.speaker)

    let area = area(
      identity, speakerLine: speakerLine, opening: opening, fileName: fileName, options: options)
    identity.jurisdiction = options.jurisdiction ?? area?.name
    identity.level = area?.level ?? levelOfSpeech(text)
    if identity.level == .county, identity.jurisdiction?.hasSuffix("市") == true, speaksOfCounties(text) {
      identity.level = .city
    }

    let occasionDate = front.occasion.flatMap(HeadLines.date)
    identity.published = front.published ?? occasionDate
    identity.year =
      options.year ?? identity.title.flatMap(HeadLines.year) ?? PlanYearReader.year(ofHeadingsIn: text)
      ?? occasionDate.map(planYear) ?? front.published.map(planYear) ?? HeadLines.yearNumber(in: fileName)
    return identity
  }

  /// The year planned by a report given on a day: sessions in November and December plan the next year.
  private static func planYear(givenOn day: CalendarDate) -> Int {
    day.month >= 11 ? day.year + 1 : day.year
  }

  private static func area(
    _ identity: ReportIdentity, speakerLine: String?, opening: [String], fileName: String,
    options: ImportOptions
  ) -> AreaName? {
    if let name = options.jurisdiction { return AreaName(name) }
    return identity.title.flatMap { HeadLines.area(in: $0, before: ["政府工作报告", "人民政府"]) }
      ?? identity.meeting.flatMap { HeadLines.area(in: $0, before: ["第", "人民代表大会"]) }
      ?? speakerLine.flatMap(HeadLines.areaOfOffice)
      ?? opening.lazy.compactMap { HeadLines.area(in: $0, before: ["人民政府"], after: ["代表", "受"]) }.first
      ?? HeadLines.area(in: fileName, before: ["政府工作报告", "人民政府"])
      ?? HeadLines.areaAtStart(of: fileName)
  }

  private static func isTitle(_ paragraph: String) -> Bool {
    paragraph.utf8.count < 120 && ByteText.contains("政府工作报告" as StaticString, in: paragraph)
      && !paragraph.contains("。") && !paragraph.contains("，")
  }

  /// A short line that names an office and nothing that a sentence would.
  private static func isSpeakerLine(_ paragraph: String) -> Bool {
    paragraph.utf8.count < 90 && !paragraph.contains("，") && !paragraph.contains("。")
      && !ByteText.contains("报告" as StaticString, in: paragraph)
      && AreaTable.offices.contains { ByteText.contains($0, in: paragraph) }
  }

  /// Where at most `limit` bytes of a range end without cutting a character.
  private static func boundary(_ range: Range<Int>, limit: Int, in bytes: [UInt8]) -> Int {
    var end = min(range.upperBound, range.lowerBound + limit)
    while end < range.upperBound, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Whether the text speaks of districts and counties below it, as cities do and counties do not.
  private static func speaksOfCounties(_ text: RepairedText) -> Bool {
    text.utf8.withUnsafeBufferPointer { bytes in
      ByteText.containsAny(
        ["县（市、区）", "县(市、区)", "县（市区）", "县市区", "各县区", "各区县", "市辖区", "县区"], in: bytes, 0..<bytes.count)
    }
  }

  // MARK: The level of an area without a name

  /// The level that the text speaks at: `全区` and `区委` are said by districts, `全省` by provinces.
  ///
  /// The most frequent of these words decides, if it occurs at least twice. Words about the area above
  /// (`全市` in a district's report) are rarer than those about one's own.
  static func levelOfSpeech(_ text: RepairedText) -> AdministrativeLevel? {
    var counts = [Int](repeating: 0, count: AreaTable.speech.count)
    text.utf8.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let lead = bytes[position]
        if lead >= 0xE0, speechStarts.contains(ScalarCursor(bytes, at: position).scalar),
          let match = speechIndex.longestMatch(in: bytes, at: position, end: bytes.count)
        {
          counts[match.phrase] += 1
          position += match.length
        } else {
          position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
      }
    }
    var totals: [AdministrativeLevel: Int] = [:]
    for (word, count) in zip(AreaTable.speech, counts) { totals[word.level, default: 0] += count }
    let ordered = AdministrativeLevel.allCases.map { ($0, totals[$0] ?? 0) }.sorted { $0.1 > $1.1 }
    guard let first = ordered.first, first.1 >= 2, ordered.count < 2 || first.1 > ordered[1].1 else {
      return nil
    }
    return first.0
  }

  private static let speechIndex = PhraseIndex(AreaTable.speech.map(\.text))
  private static let speechStarts = ScalarSet(
    String(AreaTable.speech.compactMap(\.text.first)))
}
