/// The automatic cell styles of `content.xml` and the data styles that they name (ODF 1.3 part 3, §16.2, §16.29).
struct ODSCellStyles {
  private let styles: StyleSheet

  private let conditions: ConditionRegistry
  private let context: WorkbookContext

  init(_ context: WorkbookContext, _ conditions: ConditionRegistry) {
    self.context = context
    self.conditions = conditions
    styles = context.styles
  }

  func write(_ xml: inout ByteBuffer) {
    var formats = IndexedSet<NumberFormat>()
    for style in styles.styles where style.numberFormat != .general { formats.insert(style.numberFormat) }
    for (index, format) in formats.elements.enumerated() {
      ODSDataStyle(name: "N\(index + 1)", format: format).write(&xml)
    }
    func style(
      _ name: String, _ index: UInt16, _ xml: inout ByteBuffer, _ formatSets: [ConditionRegistry.Format]
    ) {
      let style = styles.styles[Int(index)]
      let dataStyle = style.numberFormat == .general ? nil : "N\(formats.index(of: style.numberFormat) + 1)"
      xml.element(
        "style:style", ("style:name", .text(name)), ("style:family", "table-cell"),
        ("style:parent-style-name", "Default"), ("style:data-style-name", dataStyle.map { .text($0) })
      ) { xml in
        Self.properties(style, &xml)
        ODSConditions(context).maps(formatSets, &xml)
      }
    }
    for index in styles.styles.indices.dropFirst() {
      style(CellStyleName.of(UInt16(index)), UInt16(index), &xml, [])
    }
    for combination in conditions.combinations {
      style(
        CellStyleName.of(combination.style, conditions: combination.conditions), combination.style, &xml,
        conditions.formats(combination.conditions))
    }
  }

  /// What a style says of cell, paragraph and text.
  static func properties(_ style: CellStyle, _ xml: inout ByteBuffer) {
    cellProperties(style, &xml)
    paragraphProperties(style.alignment, &xml)
    textProperties(style.font, &xml)
  }

  private static func cellProperties(_ style: CellStyle, _ xml: inout ByteBuffer) {
    let alignment = style.alignment
    guard style.fill != nil || style.border != Border() || alignment != Alignment() || !style.isLocked else {
      return
    }
    xml.element(
      "style:table-cell-properties",
      ("fo:background-color", style.fill.map { .text("#" + $0.hex) }),
      ("fo:border-left", line(style.border.left)),
      ("fo:border-right", line(style.border.right)),
      ("fo:border-top", line(style.border.top)),
      ("fo:border-bottom", line(style.border.bottom)),
      ("fo:wrap-option", alignment.wrapsText ? "wrap" : nil),
      ("style:text-align-source", alignment.effectiveHorizontal == nil ? nil : "fix"),
      ("style:vertical-align", alignment.vertical.map { $0 == .center ? "middle" : .text($0.rawValue) }),
      ("style:cell-protect", style.isLocked ? nil : "none"))
  }

  private static func paragraphProperties(_ alignment: Alignment, _ xml: inout ByteBuffer) {
    guard let horizontal = alignment.effectiveHorizontal else { return }
    let align: XMLValue =
      switch horizontal {
      case .left: "start"
      case .center: "center"
      case .right: "end"
      }
    // A step of indent is as wide as three spaces, about 10 points.
    let indent = alignment.indent > 0 ? XMLValue.text(ODSLength.points(Double(alignment.indent) * 10)) : nil
    xml.element("style:paragraph-properties", ("fo:text-align", align), ("fo:margin-left", indent))
  }

  private static func textProperties(_ font: Font, _ xml: inout ByteBuffer) {
    guard font != Font() else { return }
    let name = font.name.map { XMLValue.text($0) }
    let size = font.size.map { XMLValue.text(ODSLength.points($0)) }
    let weight: XMLValue? = font.isBold ? "bold" : nil
    let slant: XMLValue? = font.isItalic ? "italic" : nil
    // Chinese text takes the properties that end in -asian.
    xml.element(
      "style:text-properties", ("fo:color", font.color.map { .text("#" + $0.hex) }),
      ("style:font-name", name), ("style:font-name-asian", name),
      ("fo:font-size", size), ("style:font-size-asian", size),
      ("fo:font-weight", weight), ("style:font-weight-asian", weight),
      ("fo:font-style", slant), ("style:font-style-asian", slant),
      ("style:text-underline-style", font.isUnderlined ? "solid" : nil),
      ("style:text-underline-width", font.isUnderlined ? "auto" : nil),
      ("style:text-underline-color", font.isUnderlined ? "font-color" : nil),
      ("style:text-line-through-style", font.isStruckThrough ? "solid" : nil))
  }

  private static func line(_ line: Border.Line?) -> XMLValue? {
    guard let line else { return nil }
    let width =
      switch line.weight {
      case .hair: "0.06pt"
      case .thin: "0.74pt"
      case .medium: "1.76pt"
      case .thick: "2.49pt"
      }
    return .text("\(width) solid #\(line.color.hex)")
  }
}

/// The fonts that styles name (ODF 1.3 part 3, §3.14).
struct ODSFonts {
  private let names: [String]

  init(_ styles: StyleSheet) {
    var names = IndexedSet<String>()
    names.insert(styles.defaultFont.name)
    for style in styles.styles {
      if let name = style.font.name { names.insert(name) }
    }
    self.names = names.elements
  }

  func declarations(_ xml: inout ByteBuffer) {
    xml.element("office:font-face-decls") { xml in
      for name in names {
        // A family with anything but letters in it stands in quotation marks, as in CSS.
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
        xml.element(
          "style:font-face", ("style:name", .text(name)),
          ("svg:font-family", .text(isPlain ? name : "'\(name.filter { $0 != "'" })'")),
          ("style:font-family-generic", "system"), ("style:font-pitch", "variable"))
      }
    }
  }
}
