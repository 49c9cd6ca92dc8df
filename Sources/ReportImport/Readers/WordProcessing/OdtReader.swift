/// Reads OpenDocument texts (ODF 1.3), one paragraph a line.
struct OdtReader: SourceFormatReader {
  var format: SourceFormat { .odt }

  func recognizes(_ bytes: [UInt8], pathExtension: String) -> Bool {
    guard OfficePackage.isArchive(bytes) else { return false }
    return ["odt", "ott"].contains(pathExtension)
      || OfficePackage.isArchive(bytes, mentioning: "application/vnd.oasis.opendocument.text")
  }

  func read(_ input: SourceInput) throws(ImportError) -> SourceDocument {
    let package = try OfficePackage(input, format: "ODT")
    guard package.contains("content.xml") else {
      throw .damaged(source: input.source, format: "ODT", reason: "it holds no document (content.xml)")
    }
    if package.contains("META-INF/manifest.xml"), try Self.isEncrypted(package) {
      throw .encrypted(source: input.source)
    }
    let styles = OdtStyles()
    try package.parse(ifPresent: "styles.xml", with: styles)
    try package.parse("content.xml", with: styles)
    let body = OdtBody(styles: styles)
    try package.parse("content.xml", with: body)
    guard body.text.lineCount > 0 else { throw .empty(source: input.source) }
    var document = SourceDocument(
      source: input.source, name: input.name, format: format, encoding: TextEncoding.utf8.rawValue,
      sha256: input.sha256, utf8: LineEndings.normalized(body.text.utf8), linesAreParagraphs: true)
    document.headingLevels = body.text.headingLevels
    return document
  }

  /// Whether the manifest says how to decrypt the parts (ODF 1.3 part 2 §4.8).
  private static func isEncrypted(_ package: OfficePackage) throws(ImportError) -> Bool {
    ByteSearch.contains(
      Array("encryption-data".utf8), in: try package.content(of: "META-INF/manifest.xml"))
  }
}
