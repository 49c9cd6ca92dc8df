/// The namespaces of OpenDocument (ODF 1.3 part 3, §1.3) and the version written.
enum ODSNamespace {
  static let version: XMLValue = "1.3"
  static let office: ByteBuffer.Attribute = (
    "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  )
  static let style: ByteBuffer.Attribute = ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
  static let text: ByteBuffer.Attribute = ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
  static let table: ByteBuffer.Attribute = ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
  static let number: ByteBuffer.Attribute = (
    "xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
  )
  static let fo: ByteBuffer.Attribute = (
    "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  )
  static let svg: ByteBuffer.Attribute = (
    "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  )
  static let meta: ByteBuffer.Attribute = ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0")
  static let config: ByteBuffer.Attribute = (
    "xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
  )
  static let formula: ByteBuffer.Attribute = ("xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2")
  static let xlink: ByteBuffer.Attribute = ("xmlns:xlink", "http://www.w3.org/1999/xlink")
  static let dublinCore: ByteBuffer.Attribute = ("xmlns:dc", "http://purl.org/dc/elements/1.1/")
  static let draw: ByteBuffer.Attribute = ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")
  static let chart: ByteBuffer.Attribute = ("xmlns:chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0")
  static let openOffice: ByteBuffer.Attribute = ("xmlns:ooo", "http://openoffice.org/2004/office")
}
