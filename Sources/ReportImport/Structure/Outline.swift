import ReportModel

/// A sentence with its place in the section tree.
struct OutlinedSentence: Sendable {
  /// The bytes of the sentence in the repaired text.
  var range: Range<Int>
  /// The index of its section.
  var section: Int
  /// Whether it is a heading (or the heading sentence that opens a paragraph).
  var isHeading: Bool
  /// Where its words begin, behind a heading number.
  var textStart: Int
  /// The number of its paragraph.
  var paragraph: Int
  /// Whether it is a heading of topic words, which say what is to be done as any sentence does.
  var isTopic = false
}

/// The section tree of a report and its sentences, in the order of the text.
struct Outline: Sendable {
  var sections: [Section] = []
  var sentences: [OutlinedSentence] = []
}

/// Builds the section tree: numbered headings, dashes and the topic words that open a paragraph.
struct OutlineBuilder {
  let text: RepairedText
  let planYear: Int?
  /// The heading of the opening, before any numbered heading.
  let title: String

  private var outline = Outline()
  private var stack: [(depth: HeadingMark.Depth?, section: Int)] = []
  private var childCounts: [Int] = []
  private var topCount = 0

  init(text: RepairedText, planYear: Int?, title: String) {
    self.text = text
    self.planYear = planYear
    self.title = title
  }

  /// Reads the whole text once.
  ///
  /// Complexity: linear in its length.
  mutating func build() -> Outline {
    text.utf8.withUnsafeBufferPointer { bytes in
      for (index, paragraph) in text.paragraphs.enumerated() where !paragraph.isEmpty {
        read(paragraph: index, paragraph, bytes)
      }
    }
    for index in outline.sections.indices.reversed() {
      if let parent = outline.sections[index].parent {
        outline.sections[parent].lines = outline.sections[parent].lines.union(outline.sections[index].lines)
      }
    }
    return outline
  }

  private mutating func read(
    paragraph index: Int, _ paragraph: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var sentences: [Range<Int>] = []
    SentenceSplitter.forEachSentence(bytes, in: paragraph) { sentences.append($0) }
    guard let first = sentences.first else { return }
    let mark = HeadingReader.mark(bytes, in: first)
    var start = 0

    if mark == nil, sentences.count == 1, let depth = bareHeading(first, bytes) {
      let bare = HeadingMark(depth: depth, number: nil, textStart: first.lowerBound)
      open(bare, heading: first, paragraph: index, sentence: first, bytes)
      start = 1
    } else if let mark, mark.depth != .ordinalWord, isHeading(first, mark, alone: sentences.count == 1, bytes)
    {
      open(mark, heading: mark.textStart..<first.upperBound, paragraph: index, sentence: first, bytes)
      // `3.建成青岚中学。`: a whole sentence under a number says what is to be done.
      if mark.depth == .item || mark.depth == .subitem,
        ByteText.has("。", in: bytes, at: first.upperBound - 3, to: first.upperBound)
          || ByteText.has("；", in: bytes, at: first.upperBound - 3, to: first.upperBound)
      {
        outline.sentences[outline.sentences.count - 1].isTopic = true
      }
      start = 1
    } else if mark == nil, sentences.count > 1, isTopic(first, bytes) {
      let topic = HeadingMark(depth: .topic, number: nil, textStart: first.lowerBound)
      open(topic, heading: first, paragraph: index, sentence: first, bytes)
      outline.sentences[outline.sentences.count - 1].isTopic = true
      start = 1
    } else if mark == nil, stack.last?.depth == .topic || stack.last?.depth == .ordinalWord {
      closeTopics()
    }
    for sentence in sentences[start...] {
      if let ordinal = HeadingReader.mark(bytes, in: sentence), ordinal.depth == .ordinalWord {
        let heading = clauseEnd(bytes, ordinal.textStart..<sentence.upperBound)
        open(ordinal, heading: ordinal.textStart..<heading, paragraph: index, sentence: nil, bytes)
        append(sentence, isHeading: false, textStart: ordinal.textStart, paragraph: index)
      } else {
        append(sentence, isHeading: false, textStart: sentence.lowerBound, paragraph: index)
      }
    }
  }

  // MARK: Recognising

  private func isHeading(
    _ sentence: Range<Int>, _ mark: HeadingMark, alone: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let length = ByteText.characterCount(bytes, mark.textStart..<sentence.upperBound)
    switch mark.depth {
    case .part, .chapter: return length <= 80
    case .section, .item, .subitem: return length <= (alone ? 90 : 70)
    case .dash: return !alone && length <= 60
    case .topic, .ordinalWord: return false
    }
  }

  /// The depth of a heading without a number: a short line that names a part of a report, or its notes.
  private func bareHeading(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> HeadingMark.Depth? {
    guard (4...36).contains(ByteText.characterCount(bytes, line)) else { return nil }
    for mark: StaticString in ["。", "，", "；", "！", "：", "、"]
    where ByteText.find(mark, in: bytes, line) != nil {
      return nil
    }
    guard !stack.isEmpty || outline.sections.isEmpty else { return nil }
    return SectionClassifier.namesPart(bytes, line) ? .chapter : nil
  }

  /// A short sentence without numbers that opens a paragraph and is followed by others, such as
  /// `扩大有效益的投资。`.
  private func isTopic(_ sentence: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard ByteText.has("。", in: bytes, at: sentence.upperBound - 3, to: sentence.upperBound),
      ByteText.characterCount(bytes, sentence) <= 26, !ByteText.containsDigit(bytes, sentence)
    else { return false }
    return Self.speaking.groups(in: bytes, sentence).isEmpty
  }

  private struct Speaking: OptionSet {
    let rawValue: UInt8
    static let any = Speaking(rawValue: 1)
  }

  /// Sentences that speak, not name: they have a subject of time or a copula, or several clauses.
  private static let speaking = PhraseScanner<Speaking>([
    (
      .any,
      [
        "今年", "我们", "，是", "关键之年", "之年", "的一年", "同志们", "各位代表", "来之不易", "为此", "上述", "以上",
        "这五年", "一年来", "五年来", "；",
      ]
    )
  ])

  /// The end of the first clause: an ordinal word's heading is what it introduces.
  private func clauseEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      for mark: StaticString in ["。", "，", "；", "："]
      where ByteText.has(mark, in: bytes, at: index, to: range.upperBound) {
        return index
      }
      index += 1
    }
    return range.upperBound
  }

  // MARK: The tree

  private mutating func closeTopics() {
    while let last = stack.last, let depth = last.depth, depth >= .topic { _ = stack.popLast() }
  }

  private mutating func open(
    _ mark: HeadingMark, heading: Range<Int>, paragraph: Int, sentence: Range<Int>?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    while let last = stack.last, last.depth.map({ $0 >= mark.depth }) ?? true { _ = stack.popLast() }
    let parent = stack.last?.section
    let inherited = parent.map { outline.sections[$0] }
    let isUpper = mark.depth <= .section
    var kind = isUpper ? SectionClassifier.kind(bytes, heading, planYear: planYear) : nil
    // Only chapters turn from plan to review and back; a section of a chapter refines it at most.
    if mark.depth == .section, let around = inherited?.kind, around == .review || around == .selfBuilding {
      kind = around
    }
    let resolved = kind ?? inherited?.kind ?? .plan
    let named =
      isUpper || mark.depth == .dash ? SectionClassifier.period(bytes, heading, kind: resolved) : nil
    let ordinal: Int
    if let parent {
      childCounts[parent] += 1
      ordinal = childCounts[parent]
    } else {
      topCount += 1
      ordinal = topCount
    }
    var end = heading.upperBound
    while end > heading.lowerBound + 3, isClosingMark(bytes, at: end - 3) { end -= 3 }
    let range = sentence ?? heading
    outline.sections.append(
      Section(
        parent: parent, ordinal: ordinal, number: mark.number.map { ByteText.string(bytes, $0) },
        heading: ByteText.string(bytes, heading.lowerBound..<end), kind: resolved,
        period: named ?? inherited?.period ?? defaultPeriod(resolved), lines: text.lines(of: range)))
    childCounts.append(0)
    stack.append((mark.depth, outline.sections.count - 1))
    if let sentence {
      append(sentence, isHeading: true, textStart: mark.textStart, paragraph: paragraph)
    }
  }

  private func isClosingMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    for mark: StaticString in ["。", "：", "；", "，"]
    where ByteText.has(mark, in: bytes, at: index, to: bytes.count) {
      return true
    }
    return false
  }

  private func defaultPeriod(_ kind: SectionKind) -> String? {
    guard let planYear else { return nil }
    return kind == .review ? "\(planYear - 1)年" : kind == .other ? nil : "\(planYear)年"
  }

  private mutating func append(_ sentence: Range<Int>, isHeading: Bool, textStart: Int, paragraph: Int) {
    if stack.isEmpty {
      outline.sections.append(
        Section(
          parent: nil, ordinal: 1, number: nil, heading: title, kind: .other, period: nil,
          lines: text.lines(of: sentence)))
      childCounts.append(0)
      topCount = 1
      stack.append((nil, 0))
    }
    let section = stack.last?.section ?? 0
    outline.sections[section].lines = outline.sections[section].lines.union(text.lines(of: sentence))
    outline.sentences.append(
      OutlinedSentence(
        range: sentence, section: section, isHeading: isHeading, textStart: textStart, paragraph: paragraph))
  }
}
