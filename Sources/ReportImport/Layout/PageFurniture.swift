import ReportModel

/// Lines that a printed page carries besides its text: masthead, staff, page numbers, captions.
enum PageFurniture {
  /// What a line of furniture is.
  enum Kind: Equatable {
    /// `3综合2026年1月10日 星期六`, with the day it names.
    case masthead(CalendarDate?)
    /// `责编：… 美编：…`.
    case staff
    /// `- 12 -`, `第3页 共20页`.
    case pageNumber
    /// A number alone: a page number only where it interrupts nothing.
    case bareNumber
  }

  /// The longest line of furniture, in columns.
  private static let widest = 100

  /// What furniture the line is, nil for text.
  static func kind(of line: LayoutLine, in bytes: LayoutBytes) -> Kind? {
    guard line.columns <= widest else { return nil }
    let range = line.range
    if let number = pageNumber(range, in: bytes) { return number }
    if mayBeginStaff[Int(bytes.scalar(at: line.start).value & 0x3FF)],
      NavigationWords.staffPrefixes.contains(where: { bytes.matches($0, at: line.start, end: line.end) })
    {
      return .staff
    }
    return masthead(line, in: bytes)
  }

  /// The first characters of staff lines, so that most lines are told at a glance.
  private static let mayBeginStaff: [Bool] = {
    var table = [Bool](repeating: false, count: 1024)
    for word in NavigationWords.staffPrefixes {
      if let first = "\(word)".unicodeScalars.first { table[Int(first.value & 0x3FF)] = true }
    }
    return table
  }()

  /// A short line that names a day and its weekday, or a page and its section, and is no sentence.
  private static func masthead(_ line: LayoutLine, in bytes: LayoutBytes) -> Kind? {
    guard line.columns <= 64 else { return nil }
    let range = line.range
    if let weekday = bytes.firstIndex(of: "星期", in: range), !bytes.contains("。", in: range),
      !bytes.contains("，", in: range)
    {
      let day = FrontMatterDate.first(in: bytes.text(range.lowerBound..<weekday))
      let whole = day ?? FrontMatterDate.first(in: bytes.text(range))
      return whole == nil ? nil : .masthead(whole)
    }
    return isPageTitle(range, in: bytes) ? .masthead(nil) : nil
  }

  /// `第03版：要闻`, `A2版 综合`, `03 要闻版`.
  private static func isPageTitle(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    guard range.count <= 36 else { return false }
    var offset = range.lowerBound
    if bytes.matches("第", at: offset, end: range.upperBound) { offset += 3 }
    let letter = bytes[offset]
    if (0x41...0x5A).contains(letter) { offset += 1 }
    let digits = offset
    while offset < range.upperBound, (0x30...0x39).contains(bytes[offset]), offset - digits < 3 {
      offset += 1
    }
    guard offset > digits else { return false }
    offset = bytes.skipSpace(from: offset, end: range.upperBound)
    guard bytes.matches("版", at: offset, end: range.upperBound) else { return false }
    offset += 3
    guard offset < range.upperBound else { return true }
    let next = bytes.scalar(at: offset).value
    return next == 0xFF1A || next == 0x3A || LayoutCharacter.isSpace(next)
  }

  private static func pageNumber(_ range: Range<Int>, in bytes: LayoutBytes) -> Kind? {
    guard range.count <= 40 else { return nil }
    var digits = 0
    var decorations = 0
    var words = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, next) = bytes.scalar(at: offset)
      offset = next
      if LayoutCharacter.isDigit(value) {
        digits += 1
      } else if LayoutCharacter.isSpace(value) {
        continue
      } else {
        switch value {
        case 0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0xB7, 0x2F, 0xFF0F, 0x2022: decorations += 1
        case 0x7B2C, 0x9875, 0x5171, 0x9801: words += 1  // 第 页 共 頁
        default: return nil
        }
      }
    }
    guard digits > 0, digits <= 8 else { return nil }
    let pages = bytes.contains("页", in: range) || bytes.contains("頁", in: range)
    if pages, words >= 2 { return .pageNumber }
    if decorations >= 2, words == 0, digits <= 4 { return isDecorated(range, in: bytes) ? .pageNumber : nil }
    return decorations == 0 && words == 0 && digits <= 3 && range.count <= 3 ? .bareNumber : nil
  }

  /// Dashes on both sides: `- 12 -`, not `2-1-3`.
  private static func isDecorated(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    guard let (last, _) = bytes.scalar(before: range.upperBound, floor: range.lowerBound) else {
      return false
    }
    return !LayoutCharacter.isDigit(bytes.scalar(at: range.lowerBound).value)
      && !LayoutCharacter.isDigit(last)
  }

  /// Whether what follows names who took a photograph, as at the end of a caption.
  static func isCredit(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    let people: [StaticString] = ["本报", "记者", "新华社", "通讯员", "摄影", "图片", "記者"]
    return people.contains { bytes.matches($0, at: range.lowerBound, end: range.upperBound) }
  }

  /// Whether a whole paragraph is the words under a photograph: it ends in 摄 and names who took it.
  static func isCaption(_ range: Range<Int>, in bytes: LayoutBytes) -> Bool {
    let endings: [StaticString] = ["摄", "摄）", "摄影", "摄影报道", "攝", "攝）", "摄)", "摄。", "供图", "摄影）"]
    guard
      endings.contains(where: {
        bytes.matches($0, at: range.upperBound - $0.utf8CodeUnitCount, end: range.upperBound)
      })
    else { return false }
    let people: [StaticString] = ["记者", "通讯员", "新华社", "摄影", "本报", "記者", "供图"]
    return people.contains { bytes.contains($0, in: range) }
  }
}
