/// `meta.xml`: what the file says about itself (ODF 1.3 part 3, §4).
struct MetaPart {
  private let context: WorkbookContext

  init(_ context: WorkbookContext) {
    self.context = context
  }

  func xml() -> ByteBuffer {
    let properties = context.properties
    let modified = context.options.timestamp
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "office:document-meta", ODSNamespace.office, ODSNamespace.meta, ODSNamespace.dublinCore,
      ("office:version", ODSNamespace.version))
    xml.element("office:meta") { xml in
      xml.element("meta:generator", text: "\(properties.application)/\(properties.applicationVersion)")
      if let title = properties.title { xml.element("dc:title", text: title) }
      if let subject = properties.subject { xml.element("dc:subject", text: subject) }
      if let summary = properties.summary { xml.element("dc:description", text: summary) }
      for keyword in properties.keywords { xml.element("meta:keyword", text: keyword) }
      if let creator = properties.creator {
        xml.element("meta:initial-creator", text: creator)
        xml.element("dc:creator", text: creator)
      }
      xml.element("meta:creation-date", text: (properties.created ?? modified).iso8601)
      xml.element("dc:date", text: modified.iso8601)
      xml.element("dc:language", text: properties.language)
      // OpenDocument has no fields of its own for these two.
      if let company = properties.company { userDefined("Company", "string", company, &xml) }
      if let category = properties.category { userDefined("Category", "string", category, &xml) }
      for property in properties.custom { custom(property, &xml) }
    }
    xml.end("office:document-meta")
    return xml
  }

  private func custom(_ property: CustomProperty, _ xml: inout ByteBuffer) {
    switch property.value {
    case .text(let text): userDefined(property.name, "string", text, &xml)
    case .number(let number):
      xml.element("meta:user-defined", ("meta:name", .text(property.name)), ("meta:value-type", "float")) {
        xml in
        xml.append(number)
      }
    case .boolean(let value): userDefined(property.name, "boolean", value ? "true" : "false", &xml)
    case .date(let date): userDefined(property.name, "date", date.iso8601, &xml)
    }
  }

  private func userDefined(_ name: String, _ type: String, _ text: String, _ xml: inout ByteBuffer) {
    xml.element("meta:user-defined", ("meta:name", .text(name)), ("meta:value-type", .text(type)), text: text)
  }
}
