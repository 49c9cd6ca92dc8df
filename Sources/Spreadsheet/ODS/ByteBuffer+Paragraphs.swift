/// Cell text as OpenDocument paragraphs (ODF 1.3 part 3, §5.1.3, §6.1.2).
extension ByteBuffer {
  /// Appends `text:p` elements, one a line.
  ///
  /// White space that readers would collapse is written as elements, characters that XML cannot carry are
  /// left out.
  ///
  /// - Parameter link: where every line leads.
  mutating func appendParagraphs(_ text: String, link: Hyperlink?) {
    var text = text
    text.withUTF8 { bytes in
      if !bytes.contains(where: { $0 <= 0x20 }) {
        appendParagraph(bytes, link, isPlain: true)
        return
      }
      var start = 0
      for position in bytes.indices where bytes[position] == UInt8(ascii: "\n") {
        appendParagraph(UnsafeBufferPointer(rebasing: bytes[start..<position]), link, isPlain: false)
        start = position + 1
      }
      appendParagraph(UnsafeBufferPointer(rebasing: bytes[start...]), link, isPlain: false)
    }
  }

  private mutating func appendParagraph(_ line: UnsafeBufferPointer<UInt8>, _ link: Hyperlink?, isPlain: Bool)
  {
    append("<text:p>")
    if isPlain { appendRun(line, link) } else { appendSpaced(line, link) }
    append("</text:p>")
  }

  /// Text without white space that needs elements.
  private mutating func appendRun(_ run: UnsafeBufferPointer<UInt8>, _ link: Hyperlink?) {
    guard let link, !run.isEmpty else {
      appendText(run, .dropped)
      return
    }
    append("<text:a xlink:type=\"simple\" xlink:href=\"")
    appendAddress(link)
    append("\">")
    appendText(run, .dropped)
    append("</text:a>")
  }

  /// Text in which spaces and tabs are kept.
  ///
  /// The elements for them stand outside of links, since applications lose them inside: a link is then cut in two
  /// that lead to the same place.
  private mutating func appendSpaced(_ line: UnsafeBufferPointer<UInt8>, _ link: Hyperlink?) {
    var start = 0
    var position = 0
    while position < line.count {
      let byte = line[position]
      if byte == UInt8(ascii: "\t") {
        appendRun(UnsafeBufferPointer(rebasing: line[start..<position]), link)
        append("<text:tab/>")
        position += 1
        start = position
      } else if byte == UInt8(ascii: " ") {
        var end = position
        while end < line.count, line[end] == UInt8(ascii: " ") { end += 1 }
        // Between words the first space stands for itself; all others need an element.
        let isInner = position > 0 && end < line.count && line[position - 1] > 0x20
        let textEnd = isInner ? position + 1 : position
        if end > textEnd {
          appendRun(UnsafeBufferPointer(rebasing: line[start..<textEnd]), link)
          appendSpaces(end - textEnd)
          start = end
        }
        position = end
      } else {
        position += 1
      }
    }
    appendRun(UnsafeBufferPointer(rebasing: line[start...]), link)
  }

  private mutating func appendSpaces(_ count: Int) {
    if count == 1 {
      append("<text:s/>")
    } else {
      append("<text:s text:c=\"")
      append(count)
      append("\"/>")
    }
  }

  /// The address of a link: a cell of this workbook is a fragment.
  private mutating func appendAddress(_ link: Hyperlink) {
    switch link {
    case .cell(let sheet, let reference):
      append(UInt8(ascii: "#"))
      appendAttribute(Self.encoded(SheetQuoting.xlsx(sheet)))
      append(UInt8(ascii: "."))
      append(reference)
    case .url(let address):
      appendAttribute(address)
    }
  }

  /// Spreadsheet applications leave spaces in fragments as they are, and decode percent signs.
  private static func encoded(_ name: String) -> String {
    name.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
  }

  /// `2026-06-30`, without a string in between.
  mutating func append(_ date: CellDate) {
    append(date.year)
    append(date.month < 10 ? "-0" : "-")
    append(date.month)
    append(date.day < 10 ? "-0" : "-")
    append(date.day)
  }
}
