/// Reads web pages: the article alone, one paragraph a line.
///
/// Lines are paragraphs of the article, counted from 1: pages are rarely broken into lines of any use.
struct HTMLReader: SourceFormatReader {
  /// A page of that size is no report; parsed pages need several times their bytes.
  static let maximumSize = 64 << 20

  var format: SourceFormat { .html }
  var pathExtensions: [String] { ["html", "htm", "xhtml", "shtml", "shtm"] }

  func recognizes(_ bytes: [UInt8], pathExtension: String) -> Bool {
    let head = Self.head(of: bytes)
    guard let first = head.first, first == UInt8(ascii: "<") || pathExtensions.contains(pathExtension) else {
      return false
    }
    let start = String(decoding: head.map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 | 0x20 : $0 }, as: UTF8.self)
    for tag in ["<!doctype html", "<html", "<head", "<body"] where start.hasPrefix(tag) { return true }
    if start.hasPrefix("<?xml") || start.hasPrefix("<!--") || start.hasPrefix("<meta") {
      return start.contains("<html") || start.contains("<body") || start.contains("<head")
    }
    return pathExtensions.contains(pathExtension) && (start.hasPrefix("<") || start.contains("<p"))
  }

  func read(_ input: SourceInput) throws(ImportError) -> SourceDocument {
    guard input.bytes.count <= Self.maximumSize else {
      throw .tooLarge(source: input.source, limit: Self.maximumSize)
    }
    var (utf8, encoding) = try HTMLCharset.decode(input)
    // The parser takes a zero byte for the end.
    if utf8.contains(0) { utf8 = utf8.map { $0 == 0 ? 0x20 : $0 } }
    let tree = try Self.tree(of: utf8, source: input.source)
    utf8 = []
    let content = HTMLContent(tree)
    var body = HTMLParagraphs(tree, content)
    if !tree.nodes.isEmpty { body.add(subtree: content.root) }
    guard body.text.lineCount > 0 else { throw .empty(source: input.source) }

    let start = body.text.utf8.prefix(1_200).split(separator: 0x0A).prefix(8)
    let head = HTMLHead(tree, content, firstLines: start.map { String(decoding: $0, as: UTF8.self) })
    var text = ParagraphText()
    for line in head.lines {
      text.append(line)
      text.endLine()
    }
    var document = SourceDocument(
      source: input.source, name: input.name, format: format, encoding: encoding.rawValue,
      sha256: input.sha256, utf8: LineEndings.normalized(text.utf8 + body.text.utf8),
      // Columns copied out of a newspaper end each line by hand; layout repair joins them.
      linesAreParagraphs: body.linesBrokenByHand * 2 <= body.text.lineCount)
    for (line, level) in body.text.headingLevels { document.headingLevels[line + text.lineCount] = level }
    return document
  }

  private static func tree(of utf8: [UInt8], source: String) throws(ImportError) -> HTMLTree {
    do {
      return try HTMLTreeBuilder.tree(of: utf8)
    } catch .tooDeep {
      throw .overLimit(
        source: source, limit: "elements nested more than \(HTMLTreeBuilder.maximumDepth) deep")
    } catch {
      throw .overLimit(source: source, limit: "more than \(HTMLTreeBuilder.maximumNodes) pieces of markup")
    }
  }

  /// The first bytes after byte order mark and white space.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    var head = bytes.prefix(4_096)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      head = head.dropFirst(2).filter { $0 != 0 }[...]
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      head = head.dropFirst(3)
    }
    return head.drop { $0 <= 0x20 }
  }
}
