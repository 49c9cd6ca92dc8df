/// What a document tells about its place among the pages of a newspaper.
public struct ReportPage: Sendable {
  /// The page it is continued from and on.
  private(set) var continuedFrom: Int?
  private(set) var continuedTo: Int?

  private var identity = ReportIdentity()
  private var folder = ""
  private var stem = ""
  private var linesAreParagraphs = false

  /// A page that bears no mark.
  init() {}

  /// Reads the marks of a document, and the day and the area that the page names.
  public init(_ document: SourceDocument) {
    // Few documents bear marks; the others need no reading.
    let words = ["上接", "紧接", "緊接", "接第", "下转", "下轉", "转第", "轉第"]
    guard words.contains(where: { ByteSearch.contains(Array($0.utf8), in: document.utf8) }) else { return }
    let text = LayoutRepair.repair(document)
    continuedFrom = text.front.continuedFrom.flatMap(Self.number(ofPage:))
    continuedTo = text.front.continuedTo.flatMap(Self.number(ofPage:))
    guard bearsMark else { return }
    identity = JurisdictionReader.identify(
      front: text.front, text: text, fileName: document.name, options: ImportOptions())
    folder = document.source.lastIndex(of: "/").map { String(document.source[..<$0]) } ?? ""
    stem = Self.stem(of: document.name)
    linesAreParagraphs = document.linesAreParagraphs
  }

  /// Whether it is continued from another page or on another.
  var bearsMark: Bool { continuedFrom != nil || continuedTo != nil }

  /// In how much this page and one that would go on where it ends agree, of day, area and file name; 0 where the
  /// other cannot be its continuation.
  func agreement(withNext other: ReportPage) -> Int {
    guard let to = continuedTo, let from = other.continuedFrom, from < to,
      linesAreParagraphs == other.linesAreParagraphs
    else { return 0 }
    if let earlier = continuedFrom, earlier >= from { return 0 }
    if let later = other.continuedTo, later <= to { return 0 }
    var agreements = stem == other.stem && folder == other.folder ? 1 : 0
    if let day = identity.published, let otherDay = other.identity.published {
      guard day == otherDay else { return 0 }
      agreements += 1
    }
    if let area = identity.jurisdiction, let otherArea = other.identity.jurisdiction {
      guard area == otherArea else { return 0 }
      agreements += 1
    }
    return agreements
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
