/// The types of relationships (ECMA-376 part 1, §12 and §15).
enum RelationshipType {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships/"
  static let officeDocument = office + "officeDocument"
  static let worksheet = office + "worksheet"
  static let styles = office + "styles"
  static let sharedStrings = office + "sharedStrings"
  static let table = office + "table"
  static let drawing = office + "drawing"
  static let chart = office + "chart"
  static let hyperlink = office + "hyperlink"
  static let extendedProperties = office + "extended-properties"
  static let customProperties = office + "custom-properties"
  static let coreProperties = package + "metadata/core-properties"
}

/// A `.rels` part: which other parts a part refers to (ECMA-376 part 2, §9.3).
struct RelationshipsPart: ~Copyable {
  private var body = ByteBuffer()
  /// How many relationships there are.
  private(set) var count = 0

  init() {}

  /// Adds a relationship.
  ///
  /// `id` is unique in this part.
  mutating func add(_ id: String, _ type: String, _ target: String, isExternal: Bool = false) {
    count += 1
    body.element(
      "Relationship", ("Id", .text(id)), ("Type", .text(type)), ("Target", .text(target)),
      ("TargetMode", isExternal ? "External" : nil))
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer(capacity: body.count + 256)
    xml.xmlDeclaration()
    xml.open("Relationships", ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"))
    xml.append(body.bytes)
    xml.end("Relationships")
    return xml
  }
}
