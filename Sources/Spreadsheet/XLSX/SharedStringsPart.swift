import Archive

/// `xl/sharedStrings.xml`: the texts of all cells, each once (ECMA-376 part 1, §18.4).
///
/// Texts are written as they first appear; what is remembered to find twins is capped, after which further texts
/// are written again each time, so memory stays flat.
final class SharedStringsPart {
  private let part: PartStream
  private var table: StringTable
  /// Cells with text.
  private(set) var count = 0
  /// Texts written.
  private(set) var uniqueCount = 0

  /// - Parameter memory: bytes of text to remember.
  init(_ part: PartStream, memory: Int) {
    self.part = part
    table = StringTable(memory: memory)
  }

  /// The index of a text, which is written unless a twin was.
  func index(of bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) -> Int {
    count += 1
    switch table.find(bytes, orInsert: uniqueCount) {
    case .known(let index):
      return index
    case .new:
      let index = uniqueCount
      uniqueCount += 1
      Self.appendItem(bytes, to: &part.buffer)
      try part.drain()
      return index
    }
  }

  func finish() throws(SpreadsheetError) -> DeflateStream {
    part.buffer.append("</sst>")
    var head = ByteBuffer()
    head.xmlDeclaration()
    head.open(
      "sst", ("xmlns", .text(XLSXNamespace.main)), ("count", .int(count)), ("uniqueCount", .int(uniqueCount)))
    return try part.finish(head: head.array())
  }

  private static func appendItem(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    buffer.append(keepsSpace(bytes) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
    buffer.appendText(bytes, .escaped)
    buffer.append("</t></si>")
  }

  /// Whether white space at the edges or a line break would be lost without `xml:space`.
  static func keepsSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first <= 0x20 || last <= 0x20 || bytes.contains(UInt8(ascii: "\n"))
  }
}
