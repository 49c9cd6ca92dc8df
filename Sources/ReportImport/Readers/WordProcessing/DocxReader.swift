/// Reads Word documents (Office Open XML, ECMA-376), one paragraph a line.
struct DocxReader: SourceFormatReader {
  var format: SourceFormat { .docx }

  func recognizes(_ bytes: [UInt8], pathExtension: String) -> Bool {
    guard OfficePackage.isArchive(bytes) else { return false }
    return ["docx", "docm", "dotx"].contains(pathExtension)
      || OfficePackage.isArchive(bytes, mentioning: "word/document")
  }

  func read(_ input: SourceInput) throws(ImportError) -> SourceDocument {
    let package = try OfficePackage(input, format: "DOCX")
    let part = try Self.mainPart(of: package)
    guard package.contains(part) else {
      throw .damaged(source: input.source, format: "DOCX", reason: "it holds no document (\(part))")
    }
    let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let styles = DocxStyles()
    try package.parse(ifPresent: folder + "styles.xml", with: styles)
    let numbering = DocxNumbering()
    try package.parse(ifPresent: folder + "numbering.xml", with: numbering)
    let body = DocxBody(styles: styles, numbering: numbering)
    try package.parse(part, with: body)
    guard body.text.lineCount > 0 else { throw .empty(source: input.source) }
    var document = SourceDocument(
      source: input.source, name: input.name, format: format, encoding: TextEncoding.utf8.rawValue,
      sha256: input.sha256, utf8: LineEndings.normalized(body.text.utf8), linesAreParagraphs: true)
    document.headingLevels = body.text.headingLevels
    return document
  }

  /// The part that the package's relationships call the document; `word/document.xml` in all but odd files.
  private static func mainPart(of package: OfficePackage) throws(ImportError) -> String {
    let relationships = DocxRelationships()
    try package.parse(ifPresent: "_rels/.rels", with: relationships)
    return relationships.document ?? "word/document.xml"
  }
}

/// Finds the main part in `_rels/.rels` (ECMA-376 part 2 §9.3).
private final class DocxRelationships: XMLEventHandler {
  var document: String?

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    guard namespace == .relationships, name == "Relationship", document == nil,
      attributes["Type"]?.hasSuffix("/officeDocument") == true, attributes["TargetMode"] != "External",
      let target = attributes["Target"]
    else { return }
    document = target.hasPrefix("/") ? String(target.dropFirst()) : target
  }

  func end(_ name: String, _ namespace: XMLNamespace) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
