import ReportModel

/// Reads the lines of a title block: `2026年1月28日在云州市第六届人民代表大会第四次会议上`.
///
/// These are a few short lines a report, so that plain strings will do here.
enum HeadLines {
  /// The session that a line names, from the area to 会议.
  static func meeting(in line: String) -> String? {
    guard ByteText.contains("次会议" as StaticString, in: line) else { return nil }
    let characters = Array(line)
    guard let congress = firstIndex(of: "人民代表大会", in: characters),
      let close = firstIndex(of: "次会议", in: characters, from: congress), close - congress < 20
    else { return nil }
    let start = startOfName(characters, before: congress)
    let name = String(characters[start...close + 2])
    return name.contains("届") ? name : nil
  }

  /// The area that stands directly before one of `markers`.
  ///
  /// - Parameters:
  ///   - line: A title, a session, a sentence, a file name.
  ///   - markers: The first that is found counts; between it and the area ordinals may stand.
  ///   - openers: Where given, one of them must stand before the name.
  static func area(in line: String, before markers: [String], after openers: [String] = []) -> AreaName? {
    let markers = markers.filter { ByteText.contains($0, in: line) }
    guard !markers.isEmpty else { return nil }
    let characters = Array(line)
    for marker in markers {
      guard let place = firstIndex(of: marker, in: characters) else { continue }
      let start = startOfName(characters, before: place)
      if !openers.isEmpty, !openers.contains(where: { String(characters[..<start]).hasSuffix($0) }) {
        continue
      }
      if let area = AreaName(characters[start..<place].map(String.init).joined()) { return area }
    }
    return nil
  }

  /// The area whose government a speaker heads: `云州市人民政府市长 …`, `江北省省长 …`, `国务院总理 …`.
  static func areaOfOffice(_ line: String) -> AreaName? {
    if let area = area(in: line, before: ["人民政府", "总理"]) { return area }
    return AreaTable.offices.lazy.compactMap { area(in: line, before: [$0]) }.first
  }

  /// The area that a line begins with: `青河县2026` of a file name.
  static func areaAtStart(of line: String) -> AreaName? {
    let name = line.drop { !isHan($0) || $0 == "年" }.prefix { isHan($0) }
    guard name.count >= 2 else { return nil }
    return AreaName(name)
  }

  /// The name of the speaker in a line with or without the office: `市长 李　强` gives `李强`.
  static func speaker(in line: String) -> String? {
    var text = line
    for bracketed in ["（代）", "(代)", "——", "—", "：", ":", "（", "）", "(", ")", "-"]
    where ByteText.contains(bracketed, in: text) {
      text = text.split(separator: bracketed, omittingEmptySubsequences: false).joined(separator: " ")
    }
    let office = AreaTable.offices.compactMap { text.range(ofLast: $0) }
      .max { $0.upperBound < $1.upperBound }
    let parts = office.map { [text[$0.upperBound...], text[..<$0.lowerBound]] } ?? [text[...]]
    return parts.lazy.compactMap(personName).first
  }

  /// The letters of a name, the spaces that stretch a short one removed.
  private static func personName(_ text: Substring) -> String? {
    let words = text.split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" || $0 == "\u{A0}" }
    let name = words.joined()
    let length = name.count
    guard name.allSatisfy({ isHan($0) || $0 == "·" || $0 == "•" }) else { return nil }
    let isLong = name.contains("·") || name.contains("•")
    guard length >= 2, length <= (isLong ? 20 : 4), !isArea(name) else { return nil }
    return name
  }

  private static func isArea(_ name: String) -> Bool {
    name.hasSuffix("政府") || name.hasSuffix("大会") || AreaName(name)?.level == .province
  }

  /// The year of a title.
  static func year(in line: String) -> Int? {
    var line = line
    return line.withUTF8 { bytes in
      var cursor = ScalarCursor(bytes, at: 0)
      while !cursor.isAtEnd {
        if let year = YearReader.calendarYear(in: bytes, at: cursor.position) { return year.year }
        cursor.advance()
      }
      return nil
    }
  }

  /// Four digits of a file name that can be a year: 2025 of `yunxi-2025`.
  static func yearNumber(in name: String) -> Int? {
    name.split { !("0"..."9").contains($0) }.lazy
      .compactMap { $0.count == 4 || $0.count == 8 || $0.count == 6 ? Int($0.prefix(4)) : nil }
      .first { (1980...2079).contains($0) }
  }

  /// The first day that a line names: `2026年1月28日`.
  static func date(in line: String) -> CalendarDate? {
    var line = line
    return line.withUTF8 { bytes in
      DeadlineReader.deadlines(in: bytes, range: 0..<bytes.count).lazy
        .filter { token in
          if case .calendar? = token.year { token.kind == .day } else { false }
        }
        .compactMap { $0.dueDate(planYear: nil) }.first
    }
  }

  // MARK: Names in running text

  /// Where the name that ends at `end` may begin: behind the last letter that is no part of names of areas.
  private static func startOfName(_ text: [Character], before end: Int) -> Int {
    var start = end
    // 第六届 may stand between the area and 人民代表大会.
    while start > 0, isHan(text[start - 1]), !"年日在表受向于上月".contains(text[start - 1]), end - start < 24 {
      start -= 1
    }
    return start
  }

  private static func isHan(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar >= 0x20000
  }

  private static func firstIndex(of word: String, in text: [Character], from start: Int = 0) -> Int? {
    let word = Array(word)
    guard text.count >= word.count + start else { return nil }
    return (start...text.count - word.count).first { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}

extension String {
  /// The last place where `word` stands.
  fileprivate func range(ofLast word: String) -> Range<Index>? {
    guard ByteText.contains(word, in: self) else { return nil }
    let length = word.count
    var end = endIndex
    while let start = index(end, offsetBy: -length, limitedBy: startIndex) {
      if self[start..<end] == word { return start..<end }
      guard end > startIndex else { return nil }
      end = index(before: end)
    }
    return nil
  }
}
