/// What single lines at the head of a report are: title, occasion, speaker, salutation.
///
/// All tests take the text of a line without any white space, save where names are read.
enum FrontMatterLines {
  /// The text without white space.
  static func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !LayoutCharacter.isSpace($0.value) }))
  }

  // MARK: Salutation

  private static let addressed = [
    "各位代表", "各位委员", "各位委員", "同志们", "同志們", "主席团", "主席團", "主任、各位", "尊敬的各位", "女士们", "主席、各位", "全体代表",
  ]

  /// `各位代表：`, `各位代表！`: where the report proper begins.
  static func isSalutation(_ line: String) -> Bool {
    addressed.contains { line.hasPrefix($0) } && line.unicodeScalars.count <= 24
      && (line.hasSuffix("：") || line.hasSuffix(":") || line.hasSuffix("！") || line.hasSuffix("!")
        || line.hasSuffix("，"))
  }

  // MARK: Title

  /// Separates a title line into title and what stands in brackets or after a dash behind it; nil for others.
  static func title(in line: String) -> (title: String, rest: String)? {
    // A look at the bytes spares nearly all lines the rest.
    guard
      ByteText.contains("工作报告" as StaticString, in: line)
        || ByteText.contains("工作報告" as StaticString, in: line),
      line.unicodeScalars.count <= 90
    else { return nil }
    var head = line
    var rest = ""
    for mark in ["（", "(", "——", "—", "--"] {
      guard let range = head.firstRange(of: mark), range.lowerBound > head.startIndex else { continue }
      let behind = String(head[range.lowerBound...])
      // `政府工作报告（摘要）` keeps its bracket, an occasion leaves.
      guard isOccasion(behind) || isOccasionStart(behind) else { continue }
      rest = behind
      head = String(head[..<range.lowerBound])
    }
    let core = withoutBracket(head)
    let ends = ["工作报告", "工作報告", "工作报告全文", "工作報告全文"].contains { core.hasSuffix($0) }
    guard ends, core.unicodeScalars.count <= 40, !core.hasPrefix("现在"), !core.hasPrefix("《") else {
      return nil
    }
    guard !core.unicodeScalars.contains(where: { "，。；：！？>＞»".unicodeScalars.contains($0) }) else {
      return nil
    }
    return (head, rest)
  }

  private static func withoutBracket(_ text: String) -> String {
    guard text.hasSuffix("）") || text.hasSuffix(")"),
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return text }
    return String(text[..<open])
  }

  /// Whether a line may be the first half of a title whose second half is `政府工作报告`.
  static func opensTitle(_ line: String) -> Bool {
    guard line.unicodeScalars.count <= 24, let last = line.unicodeScalars.last else { return false }
    return "市县区省州盟旗镇乡府年度会".unicodeScalars.contains(last) && !line.contains("：")
      && !line.unicodeScalars.contains(where: { ">＞»，。".unicodeScalars.contains($0) })
  }

  // MARK: Occasion

  private static let occasionEndings = ["会议上", "大会上", "会上", "會議上", "次会议", "次會議", "全体会议"]

  /// The line of the occasion: a day, 在, and a meeting.
  static func isOccasion(_ line: String) -> Bool {
    let core = occasionCore(line)
    guard core.unicodeScalars.count <= 80, !core.contains("。"), core.contains("会") || core.contains("會")
    else {
      return false
    }
    guard occasionEndings.contains(where: { core.hasSuffix($0) }) else { return false }
    return isOccasionStart(line)
  }

  /// Whether a line begins as an occasion does, and may go on in the next.
  static func isOccasionStart(_ line: String) -> Bool {
    let core = occasionCore(line)
    if let at = core.firstIndex(of: "在") {
      let before = core[..<at]
      if before.isEmpty { return core.count < line.count }  // a dash or bracket stood before it
      return before.contains("月") && (before.hasSuffix("日") || before.hasSuffix("）") || before.hasSuffix("午"))
        && before.unicodeScalars.count <= 16 && before.contains("年")
    }
    return false
  }

  /// The occasion without dashes and brackets around it.
  static func occasionCore(_ line: String) -> String {
    let marks = "—-–―─（）()【】".unicodeScalars
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, marks.contains(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, marks.contains(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }

  /// Parts a line that goes on with the speaker after the occasion; nil for others.
  static func occasionAndSpeaker(in line: String) -> (occasion: String, speaker: String)? {
    for ending in ["会议上", "大会上", "會議上"] {
      guard ByteText.contains(ending, in: line), let range = line.firstRange(of: ending),
        let speaker = speaker(in: String(line[range.upperBound...]))
      else { continue }
      return (squeezed(String(line[..<range.upperBound])), speaker)
    }
    return nil
  }

  // MARK: Speaker

  private static let offices = [
    "省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "主席", "总理", "专员", "主任", "行政长官",
    "省長", "市長", "縣長", "區長", "總理",
  ]

  /// The line of the speaker without dashes and brackets: an office and a name after it.
  static func speaker(in line: String) -> String? {
    let core = speakerCore(withoutDay(speakerCore(line)))
    guard core.unicodeScalars.count <= 40 else { return nil }
    for office in offices {
      guard ByteText.contains(office, in: core), let range = core.ranges(of: office).last else { continue }
      let name = squeezed(String(core[range.upperBound...]))
      if isName(name) { return core }
    }
    return nil
  }

  /// `市长　甄某某（2026年1月28日）` without its bracket.
  private static func withoutDay(_ text: String) -> String {
    guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return text }
    return FrontMatterDate.first(in: String(text[open...])) == nil ? text : String(text[..<open])
  }

  /// Whether a line ends in an office, so that the name stands in the next.
  static func endsInOffice(_ line: String) -> Bool {
    let core = squeezed(speakerCore(line))
    return core.unicodeScalars.count <= 24 && offices.contains { core.hasSuffix($0) }
      && !core.unicodeScalars.contains(where: { "，。；：".unicodeScalars.contains($0) })
  }

  /// Two to four Chinese characters, or a longer name with dots: `阿某·买某`.
  static func isName(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    let dots = scalars.count { $0 == "·" || $0 == "•" || $0 == "・" }
    guard (2...(dots > 0 ? 16 : 4)).contains(scalars.count) else { return false }
    return scalars.allSatisfy { LayoutCharacter.isHan($0.value) || $0 == "·" || $0 == "•" || $0 == "・" }
  }

  /// The text of a speaker's line without the marks around it.
  static func speakerCore(_ line: String) -> String {
    let marks = "—-–―─（）()【】□■●○◎◆▲:：".unicodeScalars
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      marks.contains(scalar) || LayoutCharacter.isSpace(scalar.value)
    }
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, isMark(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, isMark(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
