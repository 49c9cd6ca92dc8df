/// Puts documents that are pages of one report together.
public enum ReportBatch {
  /// The documents, those that are pages of one report joined into one.
  ///
  /// A page that ends in `（下转四版）` and one that begins with `（上接三版）` belong together when the page numbers
  /// allow it, day and jurisdiction do not contradict each other, at least one of them or the file names agree,
  /// and no other page would fit as well. Documents keep their order; joined ones stand where the first of
  /// their pages was given.
  ///
  /// In a joined document, ``SourceDocument/source`` names all files (`a.txt + b.txt`), and line numbers go on
  /// over them: line *n* of the second file is line *n* plus the number of lines of the first. Its name is that
  /// of the first page; its digest is that of the pages' digests, one a line.
  ///
  /// Complexity: linear in the text; quadratic in the number of pages that bear such marks.
  public static func documents(from documents: [SourceDocument]) -> [SourceDocument] {
    let pages = documents.map(ReportPage.init)
    var next = [Int?](repeating: nil, count: pages.count)
    var hasPrevious = [Bool](repeating: false, count: pages.count)
    for index in pages.indices where pages[index].continuedTo != nil {
      let followers = pages.indices.filter { $0 != index && pages[index].isContinued(by: pages[$0]) }
      guard followers.count == 1, let follower = followers.first else { continue }
      let rivals = pages.indices.filter { $0 != follower && pages[$0].isContinued(by: pages[follower]) }
      guard rivals == [index] else { continue }
      next[index] = follower
      hasPrevious[follower] = true
    }
    guard next.contains(where: { $0 != nil }) else { return documents }

    var joined: [(place: Int, document: SourceDocument)] = []
    for first in pages.indices where !hasPrevious[first] {
      var document = documents[first]
      var place = first
      var last = first
      var digests = [document.sha256]
      while let follower = next[last] {
        document = PageJoiner.join(document, documents[follower])
        digests.append(documents[follower].sha256)
        place = min(place, follower)
        last = follower
      }
      if digests.count > 1 {
        document.sha256 = SHA256.hexDigest(of: Array((digests.joined(separator: "\n") + "\n").utf8))
      }
      joined.append((place, document))
    }
    return joined.sorted { $0.place < $1.place }.map(\.document)
  }
}

/// What a document tells about its place among the pages of a newspaper.
struct ReportPage {
  /// The page it is continued from and on.
  private(set) var continuedFrom: Int?
  private(set) var continuedTo: Int?

  private var identity = ReportIdentity()
  private var stem = ""
  private var linesAreParagraphs = false

  init(_ document: SourceDocument) {
    // Few documents bear marks; the others need no reading.
    let words = ["上接", "紧接", "緊接", "下转", "下轉", "转第"]
    guard words.contains(where: { ByteSearch.contains(Array($0.utf8), in: document.utf8) }) else { return }
    let text = LayoutRepair.repair(document)
    continuedFrom = text.front.continuedFrom.flatMap(Self.number(ofPage:))
    continuedTo = text.front.continuedTo.flatMap(Self.number(ofPage:))
    identity = JurisdictionReader.identify(
      front: text.front, text: text, fileName: document.name, options: ImportOptions())
    stem = Self.stem(of: document.name)
    linesAreParagraphs = document.linesAreParagraphs
  }

  /// Whether `other` can be the page on which this one is continued.
  func isContinued(by other: ReportPage) -> Bool {
    guard let to = continuedTo, let from = other.continuedFrom, from < to,
      linesAreParagraphs == other.linesAreParagraphs
    else { return false }
    if let earlier = continuedFrom, earlier >= from { return false }
    if let later = other.continuedTo, later <= to { return false }
    var agreements = stem == other.stem ? 1 : 0
    if let day = identity.published, let otherDay = other.identity.published {
      guard day == otherDay else { return false }
      agreements += 1
    }
    if let area = identity.jurisdiction, let otherArea = other.identity.jurisdiction {
      guard area == otherArea else { return false }
      agreements += 1
    }
    return agreements > 0
  }

  /// `二版`, `第4版`, `A12版` → the number.
  static func number(ofPage page: String) -> Int? {
    let numerals: [Unicode.Scalar: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var number = 0
    var digits = 0
    for scalar in page.unicodeScalars {
      if scalar == "版" { break }
      if let digit = LayoutCharacter.isDigit(scalar.value) ? Int(scalar.value & 0xF) : nil {
        // Full-width digits end in the same four bits as ASCII digits do.
        number = number * 10 + digit
      } else if let digit = numerals[scalar] {
        number += digit
      } else if scalar == "十" {
        number = max(number, 1) * 10
      } else {
        continue
      }
      digits += 1
      if digits > 3 { return nil }
    }
    return digits > 0 ? number : nil
  }

  /// A file name without what tells its page: `qinghe-2026-page2` and `qinghe-2026-page3` have it in common.
  private static func stem(of name: String) -> String {
    var stem = name.lowercased()
    for word in ["page", "第", "版", "页"] { stem = stem.replacing(word, with: "") }
    return stem.filter { !$0.isNumber && $0 != "-" && $0 != "_" && $0 != " " }
  }
}

/// Joins two pages of a report at the marks that lead from one to the other.
enum PageJoiner {
  /// The first page continued by the second.
  static func join(_ first: SourceDocument, _ second: SourceDocument) -> SourceDocument {
    var joined = first
    joined.source = "\(first.source) + \(second.source)"
    let lineCount = lines(of: first.utf8)
    let cutFirst = lastMark(in: first.utf8)
    let cutSecond = firstMark(in: second.utf8)
    if let cutFirst, let cutSecond {
      joined.utf8.removeSubrange(cutFirst...)
      trimEnd(&joined.utf8)
      append(
        second.utf8, from: cutSecond, at: lineCount, isParagraph: first.linesAreParagraphs,
        to: &joined.utf8)
    } else {
      if joined.utf8.last != 0x0A { joined.utf8.append(0x0A) }
      joined.utf8.append(contentsOf: second.utf8)
    }
    for (line, level) in second.headingLevels { joined.headingLevels[lineCount + line] = level }
    return joined
  }

  /// Adds the text of the second page from an offset on, so that each of its lines keeps its number, `before`
  /// added; the first stays on the line that it goes on with.
  private static func append(
    _ text: [UInt8], from offset: Int, at before: Int, isParagraph: Bool, to joined: inout [UInt8]
  ) {
    let (start, breaks, indent) = skipSpace(text, from: offset)
    let first = lines(of: text[..<offset], openLineCounts: false) + breaks + 1  // the line that `start` is on
    let end = text[start...].firstIndex(of: 0x0A) ?? text.count
    // Where lines are paragraphs, each may be indented; where they are lines of a column, an indent begins one.
    let goesOn = !endsSentence(joined) && (isParagraph || breaks == 0 || indent < 2)
    if goesOn {
      joined.append(contentsOf: text[start..<end])
      pad(&joined, to: before + first + 1)
    } else {
      pad(&joined, to: before + first)
      joined.append(contentsOf: repeatElement(0x20, count: min(indent, 8)))
      joined.append(contentsOf: text[start..<end])
      joined.append(0x0A)
    }
    if end + 1 < text.count { joined.append(contentsOf: text[(end + 1)...]) }
  }

  /// The first offset without white space, with the line ends passed and the columns since the last of them.
  private static func skipSpace(
    _ text: [UInt8], from offset: Int
  ) -> (start: Int, breaks: Int, indent: Int) {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return (offset, 0, 0) }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      var start = offset
      var breaks = 0
      var indent = 0
      while start < bytes.count {
        let (value, next) = bytes.scalar(at: start)
        if value == 0x0A {
          breaks += 1
          indent = 0
        } else if LayoutCharacter.isSpace(value) {
          indent += LayoutCharacter.columns(ofSpace: value)
        } else {
          break
        }
        start = next
      }
      return (start, breaks, indent)
    }
  }

  /// Adds line ends until the next byte stands on `line`.
  private static func pad(_ text: inout [UInt8], to line: Int) {
    let current = lines(of: text[...], openLineCounts: false) + 1
    text.append(contentsOf: repeatElement(0x0A, count: max(line - current, 0)))
  }

  private static func endsSentence(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      let start = max(0, buffer.count - 60)
      return bytes.ending(of: start..<buffer.count) == .sentence
    }
  }

  private static func trimEnd(_ text: inout [UInt8]) {
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0A { text.removeLast() }
  }

  private static func lines(of text: [UInt8]) -> Int { lines(of: text[...], openLineCounts: true) }

  private static func lines(of text: ArraySlice<UInt8>, openLineCounts: Bool) -> Int {
    var count = 0
    for byte in text where byte == 0x0A { count += 1 }
    return count + (openLineCounts && text.last != 0x0A && !text.isEmpty ? 1 : 0)
  }

  // MARK: Marks

  /// How far from the edge of a page its mark may stand, in bytes: furniture and a title block.
  private static let reach = 1_500

  /// Where the mark that leads on begins.
  private static func lastMark(in text: [UInt8]) -> Int? {
    marks(in: text, from: max(0, text.count - reach)).last { $0.direction == .continuedTo }?.range.lowerBound
  }

  /// Where the mark that leads back ends.
  private static func firstMark(in text: [UInt8]) -> Int? {
    let found = marks(in: Array(text.prefix(reach)), from: 0)
    return found.first { $0.direction == .continuedFrom }?.range.upperBound
  }

  private static func marks(
    in text: [UInt8], from start: Int
  ) -> [(direction: PageMark.Direction, range: Range<Int>)] {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      let bytes = LayoutBytes(base: base, count: buffer.count)
      var marks: [(direction: PageMark.Direction, range: Range<Int>)] = []
      var line = start
      while line < bytes.count {
        let end = buffer[line...].firstIndex(of: 0x0A) ?? bytes.count
        if let mark = PageMark.wholeLine(line..<end, in: bytes) {
          marks.append((mark.direction, line..<end))
        } else {
          var offset = line
          while offset < end {
            if bytes[offset] & 0xC0 != 0x80, let mark = PageMark.at(offset, in: bytes) {
              marks.append((mark.direction, offset..<mark.end))
              offset = mark.end
            } else {
              offset += 1
            }
          }
        }
        line = max(end, line) + 1
      }
      return marks
    }
  }
}
