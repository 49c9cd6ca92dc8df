/// The paragraphs of a DOCX document (`word/document.xml`, ECMA-376 part 1 §17.2 … §17.4).
///
/// Deleted and moved-away text, notes and their marks, field codes, hidden text, phonetic guides, generated tables
/// of contents and the second copy of text boxes are left out. Rows of tables are lines, cells parted by tabs.
final class DocxBody: XMLEventHandler {
  /// The lines.
  private(set) var text = ParagraphText()

  private let styles: DocxStyles
  private let numbering: DocxNumbering

  /// Elements that are open inside one that is left out, itself included.
  private var skipped = 0
  private var isInText = false
  private var isInRunProperties = false
  private var isHidden = false
  private var isInChange = 0
  private var rows = 0
  private var documentPart = 0
  /// The paragraphs around the current place: a text box stands in a paragraph.
  private var paragraphs: [Paragraph] = []

  private struct Paragraph {
    var style: String?
    var listID: String?
    var listLevel: Int?
    var outlineLevel: Int?
    var isBegun = false
    var isFurniture = false
  }

  init(styles: DocxStyles, numbering: DocxNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  /// Elements whose content is no text of the document as it stands.
  private static let skippedElements: Set<String> = [
    "del", "moveFrom", "instrText", "delText", "delInstrText", "footnoteReference", "endnoteReference",
    "footnoteRef", "endnoteRef", "annotationRef", "rt", "pPrChange", "rPrChange", "sectPrChange",
    "tblPrChange", "tcPrChange", "trPrChange", "numberingChange",
  ]

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    if namespace == .compatibility {
      if name == "Fallback" { skipped = 1 }
      return
    }
    if namespace == .math {
      if name == "t" { isInText = true }
      return
    }
    guard namespace == .word else { return }
    // `w:del` in paragraph or row properties only marks their end as deleted.
    if Self.skippedElements.contains(name) {
      skipped = 1
      return
    }
    startWord(name, attributes)
  }

  private func startWord(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p":
      if paragraphs.last?.isBegun == true { endLine() }
      paragraphs.append(Paragraph())
    case "pStyle": setParagraph { $0.style = attributes["val"] }
    case "numId": setParagraph { $0.listID = attributes["val"] }
    case "ilvl": setParagraph { $0.listLevel = attributes.integer("val") }
    case "outlineLvl": setParagraph { $0.outlineLevel = attributes.integer("val") }
    case "r": isHidden = false
    case "rPr": isInRunProperties = true
    case "vanish", "webHidden":
      if isInRunProperties, Self.isOn(attributes["val"]), name == "vanish" { isHidden = true }
    case "t": isInText = true
    case "tab": addTab()
    case "br", "cr":
      if rows == 0 { endLine(isBreak: true) } else { beginText(); text.appendSpace() }
    case "noBreakHyphen":
      beginText()
      text.append("-")
    case "sym": addSymbol(attributes)
    case "tr": rows += 1
    case "docPartGallery": if attributes["val"] == "Table of Contents" { documentPart = 1 }
    default: break
    }
  }

  func end(_ name: String, _ namespace: XMLNamespace) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    if namespace == .math, name == "t" { isInText = false }
    guard namespace == .word else { return }
    switch name {
    case "t": isInText = false
    case "r", "rPr": isInRunProperties = false
    case "p":
      beginText()
      if rows > 0 { text.appendSpace() } else { endLine() }
      paragraphs.removeLast()
    case "tc": text.appendTab()
    case "tr":
      rows -= 1
      if rows == 0 { text.endLine() }
    case "sdt": documentPart = 0
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, isInText, !isHidden, documentPart == 0 else { return }
    beginText()
    guard paragraphs.last?.isFurniture != true else { return }
    text.append(bytes, .kept)
  }

  // MARK: Paragraphs

  private func setParagraph(_ body: (inout Paragraph) -> Void) {
    guard let last = paragraphs.indices.last, !paragraphs[last].isBegun else { return }
    body(&paragraphs[last])
  }

  /// Writes the number of the paragraph before its first text, since its properties are known by then.
  private func beginText() {
    guard let last = paragraphs.indices.last, !paragraphs[last].isBegun else { return }
    paragraphs[last].isBegun = true
    let paragraph = paragraphs[last]
    paragraphs[last].isFurniture = styles.isFurniture(paragraph.style) || documentPart > 0
    guard !paragraphs[last].isFurniture else { return }
    var list = styles.list(paragraph.style)
    if let id = paragraph.listID { list = (id, paragraph.listLevel ?? list?.level ?? 0) }
    guard let list, list.id != "0" else { return }
    text.append(numbering.next(list: list.id, level: list.level))
  }

  private func endLine(isBreak: Bool = false) {
    if isBreak { beginText() }
    var level: Int?
    if let paragraph = paragraphs.last {
      let own = paragraph.outlineLevel.map { $0 < 9 ? $0 + 1 : nil }
      level = own ?? styles.headingLevel(paragraph.style)
    }
    text.endLine(headingLevel: level)
  }

  private func addTab() {
    // `w:tab` in `w:tabs` is a stop, not a character; stops stand before any text.
    guard let paragraph = paragraphs.last, paragraph.isBegun, !paragraph.isFurniture, !isHidden else {
      return
    }
    text.append("\t")
  }

  /// `w:sym`: a character of a symbol font; those in the private range say nothing.
  private func addSymbol(_ attributes: XMLAttributes) {
    guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }), code < 0xE000, code >= 0x20,
      let scalar = UnicodeScalar(code)
    else { return }
    beginText()
    text.append(String(scalar))
  }

  private static func isOn(_ value: String?) -> Bool { value != "0" && value != "false" && value != "off" }
}
