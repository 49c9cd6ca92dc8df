/// Writes the repaired text: joins lines into paragraphs, settles white space, takes page marks out.
struct ParagraphAssembler {
  /// What has been written.
  private(set) var text = RepairedText()

  private let bytes: LayoutBytes
  private let spacing: InlineSpacing
  /// Where the paragraph being written begins in the output.
  private var paragraphStart = 0
  /// The source offset up to which a page mark has already been read.
  private var resume = 0
  /// Whether the paragraph begins with a heading's marker and holds no sentence mark yet.
  private var opensHeading = false

  init(_ bytes: LayoutBytes, isHardBroken: Bool) {
    self.bytes = bytes
    spacing = InlineSpacing(bytes: bytes, isHardBroken: isHardBroken)
    text.utf8.reserveCapacity(bytes.count + 16)
  }

  /// Whether nothing has been written to the current paragraph.
  var isParagraphEmpty: Bool { text.utf8.count == paragraphStart }

  /// The bytes of the current paragraph so far.
  var paragraphLength: Int { text.utf8.count - paragraphStart }

  /// Adds a line to the current paragraph.
  mutating func append(_ line: LayoutLine) {
    var offset = max(line.start, resume)
    if offset > line.start { offset = bytes.skipSpace(from: offset, end: line.end) }
    guard offset < line.end else { return }
    if isParagraphEmpty {
      opensHeading = HeadingMarker.at(offset..<line.end, in: bytes) == .heading
    } else if needsSpace(before: bytes[offset]) {
      text.utf8.append(0x20)
    }
    mark(line: line.number)

    var chunk = offset
    var numberRunEnd = 0
    var numberIsOne = false
    while offset < line.end {
      let byte = bytes[offset]
      guard Self.isInteresting[Int(byte)] else {
        offset += 1
        continue
      }
      switch byte {
      case 0xE3 where bytes.matches("\u{3000}", at: offset, end: line.end),
        0xEF where bytes.matches("\u{FEFF}", at: offset, end: line.end),
        0x20, 0x09, 0x0B, 0x0C, 0xC2, 0xE2:
        guard LayoutCharacter.isSpace(bytes.scalar(at: offset).value) else {
          offset += byte == 0xC2 ? 2 : 3
          continue
        }
        let next = bytes.skipSpace(from: offset, end: line.end)
        copy(chunk..<offset)
        chunk = next
        guard next < line.end, let previous = lastScalar() else {
          offset = next
          continue
        }
        let space = offset..<next
        offset = next
        if LayoutCharacter.isDigit(previous), LayoutCharacter.isDigit(bytes.scalar(at: next).value) {
          if space.lowerBound >= numberRunEnd {
            let run = TornNumber.judge(
              at: space.lowerBound, in: line.range, of: bytes, hardBroken: spacing.isHardBroken)
            numberRunEnd = run.end
            numberIsOne = run.isOneNumber
          }
          if !numberIsOne { chunk = space.lowerBound }
          continue
        }
        switch spacing.decide(
          space, in: line.range, after: previous,
          opensHeading: opensHeading && (16..<150).contains(paragraphLength))
        {
        case .drop: break
        case .keep: chunk = space.lowerBound
        case .breakParagraph:
          endParagraph()
          opensHeading = HeadingMarker.at(next..<line.end, in: bytes) == .heading
          mark(line: line.number)
        }
      default:
        if Self.mayOpenMark(bytes, offset), let pageMark = PageMark.at(offset, in: bytes) {
          copy(chunk..<offset)
          trimEnd()
          note(pageMark)
          resume = pageMark.end
          offset = min(pageMark.end, line.end)
          offset = bytes.skipSpace(from: offset, end: line.end)
          chunk = offset
        } else {
          if byte == 0xE3, bytes.matches("。", at: offset, end: line.end) { opensHeading = false }
          offset += byte < 0x80 ? 1 : 3
        }
      }
    }
    copy(chunk..<line.end)
  }

  /// Ends the current paragraph; an empty one leaves no trace.
  mutating func endParagraph() {
    defer { paragraphStart = text.utf8.count }
    opensHeading = false
    trimEnd()
    guard !isParagraphEmpty, !isCaption else {
      text.utf8.removeSubrange(paragraphStart...)
      while let last = text.lineStarts.last, last.offset >= paragraphStart { text.lineStarts.removeLast() }
      return
    }
    text.paragraphs.append(paragraphStart..<text.utf8.count)
    text.utf8.append(0x0A)
  }

  /// Notes what a page mark says; a mark that leads on to a page that is in this file as well says nothing.
  mutating func note(_ mark: PageMark) {
    switch mark.direction {
    case .continuedFrom:
      if text.front.continuedTo != nil {
        text.front.continuedTo = nil
      } else if text.front.continuedFrom == nil, text.utf8.count < 600 {
        text.front.continuedFrom = mark.page
      }
    case .continuedTo:
      text.front.continuedTo = mark.page
    }
  }

  /// Takes over what the head of the report told, page marks aside.
  mutating func adopt(_ front: FrontMatter) {
    let from = text.front.continuedFrom
    let to = text.front.continuedTo
    text.front = front
    text.front.continuedFrom = from ?? front.continuedFrom
    text.front.continuedTo = to ?? front.continuedTo
  }

  // MARK: Output

  /// Bytes at which the scan has to look closer: white space and opening brackets, by their first byte.
  private static let isInteresting: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte: UInt8 in [0x20, 0x09, 0x0B, 0x0C, 0xC2, 0xE2, 0xE3, 0xEF, 0x28, 0x5B] {
      table[Int(byte)] = true
    }
    return table
  }()

  /// Whether an opening bracket that page marks have stands at `offset`; a cheap test before the dear one.
  @inline(__always)
  private static func mayOpenMark(_ bytes: LayoutBytes, _ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == 0x28 || byte == 0x5B { return true }
    guard offset + 3 < bytes.count else { return false }
    let second = bytes[offset + 1]
    let third = bytes[offset + 2]
    return byte == 0xEF && second == 0xBC && (third == 0x88 || third == 0xBB)
      || byte == 0xE3 && second == 0x80 && (third == 0x90 || third == 0x94)
  }

  @inline(__always)
  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.utf8.append(
      contentsOf: UnsafeBufferPointer(start: bytes.base + range.lowerBound, count: range.count))
  }

  /// From here on, bytes come from `line`.
  private mutating func mark(line: Int) {
    if let last = text.lineStarts.last {
      if last.line == line { return }
      if last.offset == text.utf8.count {
        text.lineStarts[text.lineStarts.count - 1].line = line
        return
      }
    }
    text.lineStarts.append(RepairedText.LineStart(offset: text.utf8.count, line: line))
  }

  /// Two Latin words on two lines were parted by the line break.
  private func needsSpace(before next: UInt8) -> Bool {
    guard let previous = text.utf8.last else { return false }
    return LayoutCharacter.isLatin(UInt32(previous)) && previous < 0x80
      && LayoutCharacter.isLatin(UInt32(next)) && next < 0x80
  }

  /// The last scalar of the current paragraph, nil where nothing is written yet.
  private func lastScalar() -> UInt32? {
    guard !isParagraphEmpty else { return nil }
    return text.utf8.withUnsafeBufferPointer { buffer -> UInt32? in
      guard let base = buffer.baseAddress else { return nil }
      return LayoutBytes(base: base, count: buffer.count).scalar(before: buffer.count, floor: paragraphStart)?
        .value
    }
  }

  private mutating func trimEnd() {
    while text.utf8.count > paragraphStart, let last = text.utf8.last, last == 0x20 || last == 0x09 {
      text.utf8.removeLast()
    }
  }

  /// `市长作报告。本报记者 王某 摄`: the words under a photograph.
  private var isCaption: Bool {
    guard paragraphLength <= 450 else { return false }
    return text.utf8.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return PageFurniture.isCaption(
        paragraphStart..<buffer.count, in: LayoutBytes(base: base, count: buffer.count))
    }
  }
}
