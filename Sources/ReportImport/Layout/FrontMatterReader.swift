import ReportModel

/// Reads the head of a report: what stands before the salutation or the first heading.
///
/// Lines that it understands are noted in ``front`` and dropped; so are lines before a title, and short ones
/// between title and text, which are the site's. Without a title nothing is dropped that is not understood.
struct FrontMatterReader {
  /// What the head told.
  private(set) var front = FrontMatter()
  /// The index of the first line of the text.
  private(set) var bodyStart = 0

  private let bytes: LayoutBytes
  private let shape: LayoutShape
  private var lines: [LayoutLine]
  private var unknownBeforeTitle: [Int] = []
  private var unknownAfterTitle: [Int] = []

  /// The number of lines that a head may have; a table of contents not counted.
  private static let longestHead = 120

  /// Reads the head of `lines`.
  init(_ lines: [LayoutLine], in bytes: LayoutBytes, shape: LayoutShape) {
    self.lines = lines
    self.bytes = bytes
    self.shape = shape
    readHead()
  }

  /// The lines, those of the head dropped.
  var linesAfterHead: [LayoutLine] { lines }

  private mutating func readHead() {
    var index = 0
    var seen = 0
    while index < lines.count, seen < Self.longestHead {
      guard !lines[index].isDropped else {
        index += 1
        continue
      }
      seen += 1
      if let after = TableOfContents.end(from: index, in: lines, of: bytes) {
        drop(index..<after)
        index = after
        continue
      }
      if let after = readLine(at: index) {
        index = after
        continue
      }
      if isText(at: index) { break }
      if front.title == nil { unknownBeforeTitle.append(index) } else { unknownAfterTitle.append(index) }
      index += 1
    }
    bodyStart = index
    if front.title != nil {
      for unknown in unknownBeforeTitle { lines[unknown].isDropped = true }
      if index < lines.count { for unknown in unknownAfterTitle { lines[unknown].isDropped = true } }
    } else if let first = unknownBeforeTitle.first {
      bodyStart = first
    }
  }

  /// Takes in the line at `index`, and perhaps some after it; the index after them, or nil.
  private mutating func readLine(at index: Int) -> Int? {
    let line = lines[index]
    guard line.columns < LayoutLine.maximumColumns else { return nil }
    let text = bytes.text(line.range)
    let squeezed = FrontMatterLines.squeezed(text)
    if FrontMatterLines.isSalutation(squeezed) { return nil }
    if let fields = FrontMatterFields(text) { return take(fields, at: index) }
    if HeadingMarker.at(line.range, in: bytes) == .heading { return nil }
    if let after = readTitle(squeezed, at: index) { return after }
    if let after = readOccasion(squeezed, at: index) { return after }
    if let after = readSpeaker(text, squeezed, at: index) { return after }
    if let day = FrontMatterDate.alone(in: squeezed), squeezed.unicodeScalars.count <= 24 {
      noteBare(day, squeezed)
      return drop(index..<index + 1)
    }
    if PageFurniture.isCaption(line.range, in: bytes) { return drop(index..<index + 1) }
    return nil
  }

  // MARK: Parts of the head

  private mutating func take(_ fields: FrontMatterFields, at index: Int) -> Int {
    var after = index + 1
    for (position, field) in fields.fields.enumerated() {
      var value = field.value
      // A label at the end of its line has its value in the next.
      if value.isEmpty, position == fields.fields.count - 1, field.label != .other, after < lines.count,
        lines[after].columns <= 40, FrontMatterFields(bytes.text(lines[after].range)) == nil
      {
        value = bytes.text(lines[after].range)
        after += 1
      }
      switch field.label {
      case .publisher:
        takePublisher(value)
      case .published:
        if let day = FrontMatterDate.first(in: value) { front.published = day }
      case .speaker:
        if front.speakerLine == nil, !value.isEmpty { front.speakerLine = value }
      case .other: break
      }
    }
    return drop(index..<after)
  }

  /// `云溪日报 2026-02-03 10:20`: the day may follow without a label.
  private mutating func takePublisher(_ value: String) {
    var words: [Substring] = []
    for word in value.split(separator: " ") {
      if let day = FrontMatterDate.alone(in: String(word)) {
        if front.published == nil { front.published = day }
        break
      }
      words.append(word)
    }
    if front.publisher == nil, !words.isEmpty { front.publisher = words.joined(separator: " ") }
  }

  private mutating func readTitle(_ squeezed: String, at index: Int) -> Int? {
    guard let (title, rest) = FrontMatterLines.title(in: squeezed) else {
      // A title may also be told by the occasion under it: `关于…计划的报告`.
      guard front.title == nil, squeezed.hasSuffix("的报告") || squeezed.hasSuffix("的報告"),
        squeezed.unicodeScalars.count <= 40, index + 1 < lines.count,
        FrontMatterLines.isOccasionStart(FrontMatterLines.squeezed(bytes.text(lines[index + 1].range)))
      else { return nil }
      front.title = squeezed
      return drop(index..<index + 1)
    }
    if front.title == nil {
      front.title = title
      let bare = ["政府工作报告", "工作报告", "政府工作報告", "工作報告"].contains(title)
      if bare, let previous = unknownBeforeTitle.last, previous == index - 1 {
        let half = FrontMatterLines.squeezed(bytes.text(lines[previous].range))
        if FrontMatterLines.opensTitle(half) { front.title = half + title }
      }
    } else if let earlier = front.title, title.count > earlier.count, title.hasSuffix(earlier) {
      // The first was the name of the site's column.
      front.title = title
    }
    if !rest.isEmpty {
      if FrontMatterLines.isOccasion(rest) {
        if front.occasion == nil { front.occasion = FrontMatterLines.occasionCore(rest) }
      } else if let after = readOccasion(rest, at: index) {
        return after
      }
    }
    return drop(index..<index + 1)
  }

  /// The occasion, which may run over up to four lines.
  private mutating func readOccasion(_ squeezed: String, at index: Int) -> Int? {
    guard FrontMatterLines.isOccasionStart(squeezed) else { return nil }
    var whole = squeezed
    if let (occasion, speaker) = FrontMatterLines.occasionAndSpeaker(in: bytes.text(lines[index].range)) {
      whole = occasion
      if front.speakerLine == nil { front.speakerLine = speaker }
    }
    var after = index + 1
    while !FrontMatterLines.isOccasion(whole) {
      guard after < lines.count, after - index < 4, lines[after].columns <= 60 else { return nil }
      whole += FrontMatterLines.squeezed(bytes.text(lines[after].range))
      after += 1
    }
    if front.occasion == nil {
      let core = FrontMatterLines.occasionCore(whole)
      front.occasion = (bareDay ?? "") + core
      bareDay = nil
    }
    return drop(index..<after)
  }

  /// A day that stood alone in brackets above the occasion.
  private var bareDay: String?

  private mutating func noteBare(_ day: CalendarDate, _ squeezed: String) {
    if squeezed.contains("日"), squeezed.hasPrefix("（") || squeezed.hasPrefix("(") {
      let core = FrontMatterLines.occasionCore(squeezed)
      if let occasion = front.occasion, occasion.hasPrefix("在") {
        front.occasion = core + occasion
      } else {
        bareDay = core
      }
    } else if front.published == nil {
      front.published = day
    }
  }

  private mutating func readSpeaker(_ text: String, _ squeezed: String, at index: Int) -> Int? {
    guard front.title != nil || front.occasion != nil || front.publisher != nil, front.speakerLine == nil
    else {
      return nil
    }
    if let speaker = FrontMatterLines.speaker(in: text) {
      front.speakerLine = speaker
      return drop(index..<index + 1)
    }
    if FrontMatterLines.endsInOffice(text), index + 1 < lines.count {
      let next = bytes.text(lines[index + 1].range)
      guard FrontMatterLines.isName(FrontMatterLines.squeezed(next)) else { return nil }
      front.speakerLine = FrontMatterLines.speakerCore(text) + " " + next
      return drop(index..<index + 2)
    }
    let core = FrontMatterLines.speakerCore(text)
    if front.occasion != nil, FrontMatterLines.isName(FrontMatterLines.squeezed(core)) {
      front.speakerLine = core
      return drop(index..<index + 1)
    }
    return nil
  }

  // MARK: Where the text begins

  /// Whether the line at `index` belongs to the text proper.
  private func isText(at index: Int) -> Bool {
    let line = lines[index]
    if line.columns >= LayoutLine.maximumColumns { return true }
    if HeadingMarker.at(line.range, in: bytes) != nil { return true }
    let text = FrontMatterLines.squeezed(bytes.text(line.range))
    if FrontMatterLines.isSalutation(text) { return true }
    if text.unicodeScalars.contains(where: { "，。；".unicodeScalars.contains($0) }) { return true }
    if PageMark.at(line.start, in: bytes) != nil || PageMark.wholeLine(line.range, in: bytes) != nil {
      return true
    }
    if shape.isHardBroken { return line.columns * 10 >= shape.columnWidth * 6 }
    return line.columns >= 60
  }

  @discardableResult
  private mutating func drop(_ range: Range<Int>) -> Int {
    for index in range { lines[index].isDropped = true }
    return range.upperBound
  }
}
