import Archive

@testable import ReportImport

/// Small documents made for tests.
enum OfficeFile {
  static let word = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  static let openDocument = [
    ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
  ].map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($1):1.0""# }.joined(separator: " ")

  static func archive(_ parts: [(String, String)]) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = try ZipWriter(sink: sink)
    for (name, content) in parts {
      try Array(content.utf8).withUnsafeBytes { try writer.add(name, $0) }
    }
    try writer.finish()
    return sink.bytes
  }

  static func docx(body: String, styles: String = "", numbering: String = "") throws -> [UInt8] {
    try archive([
      ("word/document.xml", "<w:document \(word)><w:body>\(body)</w:body></w:document>"),
      ("word/styles.xml", "<w:styles \(word)>\(styles)</w:styles>"),
      ("word/numbering.xml", "<w:numbering \(word)>\(numbering)</w:numbering>"),
    ])
  }

  static func odt(body: String, automaticStyles: String = "", styles: String = "") throws -> [UInt8] {
    try archive([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        """
        <office:document-content \(openDocument)><office:automatic-styles>\(automaticStyles)\
        </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
        </office:document-content>
        """
      ),
      (
        "styles.xml",
        "<office:document-styles \(openDocument)><office:styles>\(styles)</office:styles></office:document-styles>"
      ),
    ])
  }

  static func lines(_ bytes: [UInt8], _ name: String) throws -> [String] {
    let document = try SourceReader.read(bytes: bytes, source: name)
    return String(decoding: document.utf8, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
