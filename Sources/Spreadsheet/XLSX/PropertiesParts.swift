/// `docProps/core.xml` (ECMA-376 part 2, §11).
struct CorePropertiesPart {
  private let properties: DocumentProperties
  private let created: Timestamp
  private let modified: Timestamp

  init(_ properties: DocumentProperties, created: Timestamp, modified: Timestamp) {
    self.properties = properties
    self.created = created
    self.modified = modified
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "cp:coreProperties",
      ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
      ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
      ("xmlns:dcterms", "http://purl.org/dc/terms/"),
      ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"))
    if let title = properties.title { xml.element("dc:title", text: title) }
    if let subject = properties.subject { xml.element("dc:subject", text: subject) }
    if let creator = properties.creator {
      xml.element("dc:creator", text: creator)
      xml.element("cp:lastModifiedBy", text: creator)
    }
    if !properties.keywords.isEmpty {
      xml.element("cp:keywords", text: properties.keywords.joined(separator: ", "))
    }
    if let summary = properties.summary { xml.element("dc:description", text: summary) }
    xml.element("dc:language", text: properties.language)
    xml.element("dcterms:created", ("xsi:type", "dcterms:W3CDTF"), text: created.iso8601)
    xml.element("dcterms:modified", ("xsi:type", "dcterms:W3CDTF"), text: modified.iso8601)
    if let category = properties.category { xml.element("cp:category", text: category) }
    xml.end("cp:coreProperties")
    return xml
  }
}

/// `docProps/app.xml` (ECMA-376 part 1, §22.2).
struct AppPropertiesPart {
  private let properties: DocumentProperties
  private let sheetNames: [String]

  init(_ properties: DocumentProperties, sheetNames: [String]) {
    self.properties = properties
    self.sheetNames = sheetNames
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "Properties",
      ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"),
      ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"))
    xml.element("Application", text: properties.application)
    xml.element("DocSecurity", text: "0")
    xml.element("ScaleCrop", text: "false")
    xml.element("HeadingPairs") { xml in
      xml.element("vt:vector", ("size", 2), ("baseType", "variant")) { xml in
        xml.element("vt:variant") { $0.element("vt:lpstr", text: "Worksheets") }
        xml.element("vt:variant") { $0.element("vt:i4", text: String(sheetNames.count)) }
      }
    }
    xml.element("TitlesOfParts") { xml in
      xml.element("vt:vector", ("size", .int(sheetNames.count)), ("baseType", "lpstr")) { xml in
        for name in sheetNames { xml.element("vt:lpstr", text: name) }
      }
    }
    if let company = properties.company { xml.element("Company", text: company) }
    xml.element("AppVersion", text: Self.version(properties.applicationVersion))
    xml.end("Properties")
    return xml
  }

  /// `1.2.3` as `1.0002`: the element must be of the form XX.YYYY (§22.2.2.3), and Excel insists.
  static func version(_ text: String) -> String {
    let numbers = text.split(separator: ".").map { Int($0) ?? 0 }
    let major = min(numbers.first ?? 0, 99)
    let minor = min(numbers.dropFirst().first ?? 0, 9999)
    return "\(major)." + CellDate.padded(minor, 4)
  }
}

/// `docProps/custom.xml` (ECMA-376 part 1, §22.3).
struct CustomPropertiesPart {
  private let properties: [CustomProperty]

  init(_ properties: [CustomProperty]) {
    self.properties = properties
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "Properties",
      ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
      ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"))
    for (index, property) in properties.enumerated() {
      // Numbers 0 and 1 are reserved.
      xml.element(
        "property", ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", .int(index + 2)),
        ("name", .text(property.name))
      ) { xml in
        switch property.value {
        case .text(let text): xml.element("vt:lpwstr", text: text)
        case .number(let number): xml.element("vt:r8") { $0.append(number) }
        case .boolean(let value): xml.element("vt:bool", text: value ? "true" : "false")
        case .date(let date): xml.element("vt:filetime", text: date.iso8601 + "T00:00:00Z")
        }
      }
    }
    xml.end("Properties")
    return xml
  }
}
