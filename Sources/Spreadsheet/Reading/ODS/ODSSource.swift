/// An ODS workbook that is read (ODF 1.3).
final class ODSSource: WorkbookSource {
  private static let part = "content.xml"
  private let package: WorkbookPackage
  let sheets: [String]
  private let keepsSpaces: Bool

  init(_ package: WorkbookPackage) throws {
    self.package = package
    if package.contains("META-INF/manifest.xml") {
      let manifest = ODSManifestReader()
      try package.parse("META-INF/manifest.xml", manifest)
      if manifest.isEncrypted { throw WorkbookReadError.encrypted }
    }
    let meta = ODSGeneratorReader()
    if package.contains("meta.xml") { try package.parse("meta.xml", meta) }
    keepsSpaces = meta.isLibreOffice
    let names = ODSSheetNamesReader()
    try package.parse(Self.part, names)
    guard !names.sheets.isEmpty else {
      throw WorkbookReadError.notAWorkbook(detail: "its \(Self.part) has no tables")
    }
    sheets = names.sheets
  }

  func read(sheet: Int, _ body: @escaping (SheetRow) throws -> Void) throws -> SheetDetails {
    let reader = ODSSheetReader(
      sheet: sheet, name: sheets[sheet], keepsSpaces: keepsSpaces, limit: package.limits.settings, body)
    try package.parse(Self.part, reader)
    return reader.finish()
  }
}

/// Finds out whether parts are encrypted (ODF 1.3 part 2, §4.8.1).
final class ODSManifestReader: XMLPartHandler {
  private(set) var isEncrypted = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == .manifestEncryption { isEncrypted = true }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads which program wrote a workbook (ODF 1.3 part 3, §4.3.2.1).
final class ODSGeneratorReader: XMLPartHandler {
  private var isInGenerator = false
  private var generator: [UInt8] = []

  var isLibreOffice: Bool {
    ["LibreOffice", "Collabora"].contains { generator.starts(with: $0.utf8) }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) { isInGenerator = name == .odsGenerator }
  func end(_ name: XMLName) { isInGenerator = false }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInGenerator, generator.count < 1000 { generator.append(contentsOf: bytes) }
  }
}

/// Reads the names of the tables that are sheets: those that stand in no other.
final class ODSSheetNamesReader: XMLPartHandler {
  private(set) var sheets: [String] = []
  private var depth = 0

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == .odsTable else { return }
    if depth == 0 { sheets.append(attributes[.aTableName] ?? "Sheet\(sheets.count + 1)") }
    depth += 1
  }

  func end(_ name: XMLName) {
    if name == .odsTable { depth -= 1 }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
