/// The vocabularies of office documents that readers look at.
enum XMLNamespace {
  /// `w:` of WordprocessingML (ECMA-376 part 1 §17), transitional and strict.
  case word
  /// `mc:` of markup compatibility (ECMA-376 part 3).
  case compatibility
  /// `m:` of Office mathematics.
  case math
  /// Package relationships (ECMA-376 part 2 §9).
  case relationships
  /// `text:`, `table:`, `style:`, `office:`, `draw:` of OpenDocument 1.3.
  case text, table, style, office, draw
  /// Anything else.
  case other

  private static let names: [String: XMLNamespace] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": .word,
    "http://purl.oclc.org/ooxml/wordprocessingml/main": .word,
    "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility,
    "http://schemas.openxmlformats.org/officeDocument/2006/math": .math,
    "http://purl.oclc.org/ooxml/officeDocument/math": .math,
    "http://schemas.openxmlformats.org/package/2006/relationships": .relationships,
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .text,
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .table,
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .style,
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .office,
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .draw,
  ]

  /// The vocabulary of a namespace name.
  init(uri: String) { self = Self.names[uri] ?? .other }
}
