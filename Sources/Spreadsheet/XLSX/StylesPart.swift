/// `xl/styles.xml` (ECMA-376 part 1, §18.8).
///
/// Cell formats stand in the order of the style sheet, so that a ``StyleID`` is the index that cells carry.
struct StylesPart {
  private let styles: StyleSheet
  private var fonts = IndexedSet<Font>()
  private var fills = IndexedSet<Color>()
  private var borders = IndexedSet<Border>()
  private var formats = IndexedSet<String>()

  private let differentialStyles: DifferentialStyles

  init(_ styles: StyleSheet, _ differentialStyles: DifferentialStyles = DifferentialStyles()) {
    self.styles = styles
    self.differentialStyles = differentialStyles
    for style in styles.styles {
      fonts.insert(resolved(style.font))
      if let fill = style.fill { fills.insert(fill) }
      borders.insert(style.border)
      if Self.builtIn(style.numberFormat) == nil { formats.insert(NumberFormatCode.xlsx(style.numberFormat)) }
    }
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer(capacity: 1 << 14)
    xml.xmlDeclaration()
    xml.open("styleSheet", ("xmlns", .text(XLSXNamespace.main)))
    if !formats.elements.isEmpty {
      xml.element("numFmts", ("count", .int(formats.elements.count))) { xml in
        for (index, code) in formats.elements.enumerated() {
          xml.element(
            "numFmt", ("numFmtId", .int(index + Self.firstCustomFormat)), ("formatCode", .text(code)))
        }
      }
    }
    xml.element("fonts", ("count", .int(fonts.elements.count))) { xml in
      for font in fonts.elements { Self.font(font, &xml) }
    }
    xml.element("fills", ("count", .int(fills.elements.count + 2))) { xml in
      // The first two are fixed, whatever a file says (§18.8.21).
      xml.element("fill") { $0.element("patternFill", ("patternType", "none")) }
      xml.element("fill") { $0.element("patternFill", ("patternType", "gray125")) }
      for fill in fills.elements { Self.fill(fill, &xml) }
    }
    xml.element("borders", ("count", .int(borders.elements.count))) { xml in
      for border in borders.elements { Self.border(border, &xml) }
    }
    xml.element("cellStyleXfs", ("count", 1)) { xml in
      xml.element("xf", ("numFmtId", 0), ("fontId", 0), ("fillId", 0), ("borderId", 0))
    }
    xml.element("cellXfs", ("count", .int(styles.styles.count))) { xml in
      for style in styles.styles { cellFormat(style, &xml) }
    }
    xml.element("cellStyles", ("count", 1)) { xml in
      xml.element("cellStyle", ("name", "Normal"), ("xfId", 0), ("builtinId", 0))
    }
    differentialStyles.write(&xml)
    xml.element(
      "tableStyles", ("count", 0), ("defaultTableStyle", "TableStyleMedium2"),
      ("defaultPivotStyle", "PivotStyleLight16"))
    xml.end("styleSheet")
    return xml
  }

  // MARK: Collections

  /// The font with name and size filled in.
  private func resolved(_ font: Font) -> Font {
    var font = font
    font.name = font.name ?? styles.defaultFont.name
    font.size = font.size ?? styles.defaultFont.size
    return font
  }

  private static func font(_ font: Font, _ xml: inout ByteBuffer) {
    xml.element("font") { xml in
      if font.isBold { xml.element("b") }
      if font.isItalic { xml.element("i") }
      if font.isStruckThrough { xml.element("strike") }
      if font.isUnderlined { xml.element("u") }
      if let size = font.size { xml.element("sz", ("val", .double(size))) }
      if let color = font.color { xml.element("color", ("rgb", .text("FF" + color.hex))) }
      if let name = font.name {
        xml.element("name", ("val", .text(name)))
        // Character set 134 is GB2312: applications without this font then choose a Chinese one.
        if name.utf8.contains(where: { $0 >= 0x80 }) { xml.element("charset", ("val", 134)) }
      }
    }
  }

  private static func fill(_ color: Color, _ xml: inout ByteBuffer) {
    xml.element("fill") { xml in
      xml.element("patternFill", ("patternType", "solid")) { xml in
        xml.element("fgColor", ("rgb", .text("FF" + color.hex)))
        xml.element("bgColor", ("indexed", 64))
      }
    }
  }

  /// The differential formats of conditional formatting have no diagonal.
  static func border(_ border: Border, _ xml: inout ByteBuffer, isDifferential: Bool = false) {
    func line(_ name: StaticString, _ line: Border.Line?, _ xml: inout ByteBuffer) {
      guard let line else {
        xml.element(name)
        return
      }
      xml.element(name, ("style", .text(line.weight.rawValue))) { xml in
        xml.element("color", ("rgb", .text("FF" + line.color.hex)))
      }
    }
    xml.element("border") { xml in
      line("left", border.left, &xml)
      line("right", border.right, &xml)
      line("top", border.top, &xml)
      line("bottom", border.bottom, &xml)
      if !isDifferential { xml.element("diagonal") }
    }
  }

  private func cellFormat(_ style: CellStyle, _ xml: inout ByteBuffer) {
    let font = fonts.index(of: resolved(style.font))
    let fill = style.fill.map { fills.index(of: $0) + 2 } ?? 0
    let border = borders.index(of: style.border)
    let format = formatID(style.numberFormat)
    let attributes: [ByteBuffer.Attribute] = [
      ("numFmtId", .int(format)), ("fontId", .int(font)), ("fillId", .int(fill)), ("borderId", .int(border)),
      ("xfId", 0), ("applyNumberFormat", format == 0 ? nil : .flag(true)),
      ("applyFont", font == 0 ? nil : .flag(true)), ("applyFill", fill == 0 ? nil : .flag(true)),
      ("applyBorder", border == 0 ? nil : .flag(true)),
      ("applyAlignment", style.alignment == Alignment() ? nil : .flag(true)),
      ("applyProtection", style.isLocked ? nil : .flag(true)),
    ]
    guard style.alignment != Alignment() || !style.isLocked else {
      xml.element("xf", attributes)
      return
    }
    xml.element("xf", attributes) { xml in
      if style.alignment != Alignment() { Self.alignment(style.alignment, &xml) }
      if !style.isLocked { xml.element("protection", ("locked", .flag(false))) }
    }
  }

  private static func alignment(_ alignment: Alignment, _ xml: inout ByteBuffer) {
    xml.element(
      "alignment",
      ("horizontal", alignment.effectiveHorizontal.map { .text($0.rawValue) }),
      ("vertical", alignment.vertical.map { .text($0.rawValue) }),
      ("wrapText", alignment.wrapsText ? .flag(true) : nil),
      ("indent", alignment.indent > 0 ? .int(alignment.indent) : nil))
  }

  // MARK: Number formats

  private static let firstCustomFormat = 164

  private func formatID(_ format: NumberFormat) -> Int {
    Self.builtIn(format) ?? formats.index(of: NumberFormatCode.xlsx(format)) + Self.firstCustomFormat
  }

  /// The formats that need no definition (§18.8.30).
  private static func builtIn(_ format: NumberFormat) -> Int? {
    switch NumberFormatCode.xlsx(format) {
    case "General": 0
    case "0": 1
    case "0.00": 2
    case "#,##0": 3
    case "#,##0.00": 4
    case "0%": 9
    case "0.00%": 10
    case "0.00E+00": 11
    case "@": 49
    default: nil
    }
  }
}

extension Alignment {
  /// An indent needs an edge to count from.
  var effectiveHorizontal: Horizontal? {
    horizontal ?? (indent > 0 ? .left : nil)
  }
}

/// A set that numbers its elements in the order they came.
struct IndexedSet<Element: Hashable> {
  private(set) var elements: [Element] = []
  private var indexes: [Element: Int] = [:]

  mutating func insert(_ element: Element) {
    guard indexes[element] == nil else { return }
    indexes[element] = elements.count
    elements.append(element)
  }

  /// The number of an element; 0 for one that was never inserted.
  func index(of element: Element) -> Int { indexes[element] ?? 0 }
}
