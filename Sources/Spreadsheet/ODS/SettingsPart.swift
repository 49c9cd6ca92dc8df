/// `settings.xml`: what is seen when the file is opened, frozen panes among it (ODF 1.3 part 3, §3.10).
///
/// The names of the items are those of LibreOffice, which other applications read too.
struct SettingsPart {
  private let context: WorkbookContext

  init(_ context: WorkbookContext) {
    self.context = context
  }

  func xml() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.xmlDeclaration()
    xml.open(
      "office:document-settings", ODSNamespace.office, ODSNamespace.config, ODSNamespace.openOffice,
      ("office:version", ODSNamespace.version))
    xml.element("office:settings") { xml in
      xml.element("config:config-item-set", ("config:name", "ooo:view-settings")) { xml in
        xml.element("config:config-item-map-indexed", ("config:name", "Views")) { xml in
          xml.element("config:config-item-map-entry") { view(&$0) }
        }
      }
    }
    xml.end("office:document-settings")
    return xml
  }

  private func view(_ xml: inout ByteBuffer) {
    item("ViewId", "string", "view1", &xml)
    xml.element("config:config-item-map-named", ("config:name", "Tables")) { xml in
      for sheet in context.sheets {
        xml.element("config:config-item-map-entry", ("config:name", .text(sheet.sheet.name))) { xml in
          table(sheet.sheet, &xml)
        }
      }
    }
    if let active = context.sheets.first(where: { !$0.sheet.isHidden }) {
      item("ActiveTable", "string", active.sheet.name, &xml)
    }
  }

  private func table(_ sheet: Sheet, _ xml: inout ByteBuffer) {
    let columns = sheet.frozenColumns
    let rows = sheet.frozenRows
    item("CursorPositionX", "int", columns, &xml)
    item("CursorPositionY", "int", rows, &xml)
    if columns > 0 || rows > 0 {
      // Mode 2 is frozen; positions then count columns and rows. Ranges are numbered from the top left, by rows.
      item("HorizontalSplitMode", "short", columns > 0 ? 2 : 0, &xml)
      item("VerticalSplitMode", "short", rows > 0 ? 2 : 0, &xml)
      item("HorizontalSplitPosition", "int", columns, &xml)
      item("VerticalSplitPosition", "int", rows, &xml)
      item("ActiveSplitRange", "short", rows == 0 ? 1 : columns == 0 ? 2 : 3, &xml)
      item("PositionLeft", "int", 0, &xml)
      item("PositionRight", "int", columns, &xml)
      item("PositionTop", "int", 0, &xml)
      item("PositionBottom", "int", rows, &xml)
    }
    item("ZoomType", "short", 0, &xml)
    item("ZoomValue", "int", sheet.zoom, &xml)
    item("ShowGrid", "boolean", sheet.showsGridLines ? "true" : "false", &xml)
  }

  private func item(_ name: String, _ type: String, _ value: Int, _ xml: inout ByteBuffer) {
    item(name, type, String(value), &xml)
  }

  private func item(_ name: String, _ type: String, _ value: String, _ xml: inout ByteBuffer) {
    xml.element("config:config-item", ("config:name", .text(name)), ("config:type", .text(type)), text: value)
  }
}
