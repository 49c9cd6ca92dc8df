/// `styles.xml`: the default cell style and the page (ODF 1.3 part 3, §3.1.3.3).
struct ODSStylesPart {
  private let context: WorkbookContext

  init(_ context: WorkbookContext) {
    self.context = context
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer(capacity: 1 << 12)
    xml.xmlDeclaration()
    xml.open(
      "office:document-styles", ODSNamespace.office, ODSNamespace.style, ODSNamespace.text,
      ODSNamespace.table,
      ODSNamespace.number, ODSNamespace.fo, ODSNamespace.svg, ("office:version", ODSNamespace.version))
    ODSFonts(context.styles).declarations(&xml)
    xml.element("office:styles") { xml in
      xml.element("style:default-style", ("style:family", "table-cell")) { defaultText(&$0) }
      xml.element("style:style", ("style:name", "Default"), ("style:family", "table-cell"))
      ODSConditions(context).namedStyles(&xml)
    }
    xml.element("office:automatic-styles") { ODSPages(context.sheets).layouts(&$0) }
    xml.element("office:master-styles") { ODSPages(context.sheets).masterPages(&$0) }
    xml.end("office:document-styles")
    return xml
  }

  private func defaultText(_ xml: inout ByteBuffer) {
    let font = context.styles.defaultFont
    let name = XMLValue.text(font.name)
    let size = XMLValue.text(ODSLength.points(font.size))
    let tag = context.properties.language.split(separator: "-")
    let language = tag.first.map { XMLValue.text(String($0)) }
    let country =
      tag.count > 1 && tag[tag.count - 1].utf8.count == 2 ? XMLValue.text(String(tag[tag.count - 1])) : nil
    xml.element("style:paragraph-properties", ("style:tab-stop-distance", "36pt"))
    xml.element(
      "style:text-properties", ("style:font-name", name), ("style:font-name-asian", name),
      ("fo:font-size", size),
      ("style:font-size-asian", size), ("fo:language", language), ("fo:country", country),
      ("style:language-asian", language), ("style:country-asian", country))
  }
}
