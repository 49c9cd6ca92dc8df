/// Reads what `pdftotext -bbox-layout` tells: words and lines in reading order, with their places on the page.
///
/// What the places tell is put into the text as layout repair understands it: the indent of a line within its
/// column becomes spaces. Notes at the foot of a page and their marks are left out by their smaller type.
final class PDFPages: XMLEventHandler {
  /// The printed lines, each ended by `\n`.
  private(set) var text: [UInt8] = []

  /// A run of characters without a gap; lengths are in points.
  private struct Word {
    var text: [UInt8] = []
    var left = 0.0
    var height = 0.0
  }

  private struct Line {
    var words: [Word] = []
    var left = 0.0
    var right = 0.0
    var top = 0.0
    /// The height of its type: that of most of its words.
    var height = 0.0
  }

  private var lines: [Line] = []
  private var line = Line()
  private var word: Word?

  // MARK: Reading

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    func number(_ name: String) -> Double {
      let value = attributes[name].flatMap(Double.init) ?? 0
      return value.isFinite && abs(value) < 1_000_000 ? value : 0
    }
    switch name {
    case "line":
      line = Line(left: number("xMin"), right: number("xMax"), top: number("yMin"))
    case "word":
      word = Word(left: number("xMin"), height: number("yMax") - number("yMin"))
    default: break
    }
  }

  func end(_ name: String, _ namespace: XMLNamespace) {
    switch name {
    case "word":
      if let word { line.words.append(word) }
      word = nil
    case "line":
      line.height = Self.median(line.words.map(\.height))
      if !line.words.isEmpty { lines.append(line) }
    case "page":
      writePage()
      lines = []
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { word?.text.append(contentsOf: bytes) }

  // MARK: Writing

  private func writePage() {
    let height = Self.median(lines.map(\.height))
    var lowestText = 0.0
    for line in lines where line.height >= height * 0.92 && !Self.isPageNumber(line) {
      lowestText = max(lowestText, line.top)
    }
    for line in lines {
      if line.height < height * 0.92, line.top > lowestText, !Self.isPageNumber(line) { continue }
      write(line, margin: margin(of: line))
    }
  }

  private func write(_ line: Line, margin: Double) {
    let column = max(line.height / 2.6, 1)  // half the width of a Chinese character, boxes being taller than type
    let indent = Int(((line.left - margin) / column).rounded())
    if indent >= 2 { text.append(contentsOf: repeatElement(0x20, count: min(indent, 40))) }
    var isFirst = true
    for word in line.words where !isNoteMark(word, in: line) {
      if !isFirst { text.append(0x20) }
      text.append(contentsOf: word.text)
      isFirst = false
    }
    text.append(0x0A)
  }

  /// Where the lines of a column begin: the leftmost place that several lines share.
  private func margin(of line: Line) -> Double {
    var counts: [Int: Int] = [:]
    var total = 0
    for other in lines.prefix(400) where other.left < line.right && other.right > line.left {
      counts[Int(other.left.rounded()), default: 0] += 1
      total += 1
    }
    let shared = counts.filter { $0.value >= 2 && $0.value * 8 >= total }.keys.min()
    return shared.map(Double.init) ?? line.left
  }

  /// A raised number in smaller type after a Chinese character: `能力²` is a mark, `km²` is not.
  private func isNoteMark(_ word: Word, in line: Line) -> Bool {
    guard word.height < line.height * 0.8, word.text.count <= 12 else { return false }
    let isMark = word.text.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x5B || $0 == 0x5D || $0 == 0x2A }
    let isCircled = word.text.starts(with: [0xE2, 0x91]) || word.text.starts(with: [0xEF, 0xBC, 0xBB])
    guard isMark || isCircled else { return false }
    let before = line.words.last { $0.left < word.left && $0.height >= line.height * 0.8 }
    return (before?.text.last ?? 0xE4) >= 0x80
  }

  private static func isPageNumber(_ line: Line) -> Bool {
    line.words.reduce(0) { $0 + $1.text.count } <= 24
      && !line.words.contains { $0.text.contains { (0xE4...0xE9).contains($0) } }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
