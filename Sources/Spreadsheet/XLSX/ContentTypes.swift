/// The content types of parts (ECMA-376 part 1, §12.3 and §18).
enum ContentType {
  private static let main = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let document = "application/vnd.openxmlformats-officedocument."
  static let workbook = main + "sheet.main+xml"
  static let worksheet = main + "worksheet+xml"
  static let styles = main + "styles+xml"
  static let sharedStrings = main + "sharedStrings+xml"
  static let table = main + "table+xml"
  static let drawing = document + "drawing+xml"
  static let chart = document + "drawingml.chart+xml"
  static let extendedProperties = document + "extended-properties+xml"
  static let customProperties = document + "custom-properties+xml"
  static let coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
}

/// `[Content_Types].xml`: what each part is (ECMA-376 part 2, §10.1.2).
struct ContentTypesPart {
  private var overrides: [(part: String, type: String)] = []

  /// Notes the type of a part, named with a leading slash.
  mutating func add(_ part: String, _ type: String) {
    overrides.append((part, type))
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"))
    xml.element(
      "Default", ("Extension", "rels"),
      ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"))
    xml.element("Default", ("Extension", "xml"), ("ContentType", "application/xml"))
    for (part, type) in overrides {
      xml.element("Override", ("PartName", .text(part)), ("ContentType", .text(type)))
    }
    xml.end("Types")
    return xml
  }
}
