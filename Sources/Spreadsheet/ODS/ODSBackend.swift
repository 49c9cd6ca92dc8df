import Archive

/// Writes a workbook as OpenDocument 1.3.
///
/// `content.xml` is compressed as rows come; the styles that it begins with are only known at the end and are then
/// put before everything else.
final class ODSBackend: WorkbookBackend {
  private static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"
  private let context: WorkbookContext
  private let package: Package
  private let content: ContentPart

  init(_ context: WorkbookContext, _ sink: any ByteSink) throws(SpreadsheetError) {
    self.context = context
    package = try Package(sink, context.options)
    // First and stored, so that the type stands at a fixed place of the file (ODF 1.3 part 2, §3.3).
    try package.addStored("mimetype", Self.mediaType)
    content = ContentPart(context, package.part())
  }

  func beginSheet(_ sheet: SheetContext) throws(SpreadsheetError) {
    try content.beginSheet(sheet)
  }

  func row(
    _ cells: [Cell], height: Double?, isHidden: Bool, in sheet: SheetContext
  ) throws(SpreadsheetError) {
    try content.row(cells, height: height, isHidden: isHidden)
  }

  func skipRows(_ count: Int, in sheet: SheetContext) throws(SpreadsheetError) {
    content.skipRows(count)
  }

  func endSheet(_ sheet: SheetContext) throws(SpreadsheetError) {
    try content.endSheet()
  }

  func finish() throws(SpreadsheetError) {
    try package.add("content.xml", try content.finish())
    for (index, chart) in content.charts.enumerated() {
      try package.add(
        ODSChartFrame.object(index + 1) + "/content.xml",
        ODSChartPart(chart, fontName: context.styles.defaultFont.name).xml())
    }
    try package.add("styles.xml", ODSStylesPart(context).xml())
    try package.add("meta.xml", MetaPart(context).xml())
    try package.add("settings.xml", SettingsPart(context).xml())
    try package.add("META-INF/manifest.xml", manifest())
    try package.finish()
  }

  /// ODF 1.3 part 2, §4.
  private func manifest() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "manifest:manifest", ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
      ("manifest:version", ODSNamespace.version))
    xml.element(
      "manifest:file-entry", ("manifest:full-path", "/"), ("manifest:version", ODSNamespace.version),
      ("manifest:media-type", .text(Self.mediaType)))
    for name in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
      xml.element(
        "manifest:file-entry", ("manifest:full-path", .text(name)), ("manifest:media-type", "text/xml"))
    }
    for index in content.charts.indices {
      let object = ODSChartFrame.object(index + 1) + "/"
      xml.element(
        "manifest:file-entry", ("manifest:full-path", .text(object)),
        ("manifest:version", ODSNamespace.version), ("manifest:media-type", .text(ODSChartPart.mediaType)))
      xml.element(
        "manifest:file-entry", ("manifest:full-path", .text(object + "content.xml")),
        ("manifest:media-type", "text/xml"))
    }
    xml.end("manifest:manifest")
    return xml
  }
}
