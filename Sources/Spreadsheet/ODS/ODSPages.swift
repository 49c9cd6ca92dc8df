/// The pages of `styles.xml`: one for all sheets without a set-up of their own and one for each with (ODF 1.3
/// part 3, §16.5, §16.9).
struct ODSPages {
  private let sheets: [SheetContext]

  init(_ sheets: [SheetContext]) {
    self.sheets = sheets
  }

  /// The page that a sheet is printed on.
  static func masterPage(of sheet: SheetContext) -> String {
    sheet.sheet.pageSetup == nil ? "Default" : "Page\(sheet.index + 1)"
  }

  // MARK: Layouts

  func layouts(_ xml: inout ByteBuffer) {
    layout("pm0", .plain, &xml)
    for sheet in sheets {
      if let setup = sheet.sheet.pageSetup { layout("pm\(sheet.index + 1)", setup, &xml) }
    }
  }

  private func layout(_ name: String, _ setup: PageSetup, _ xml: inout ByteBuffer) {
    let short = setup.paper == .a4 ? 210.0 : 297
    let long = setup.paper == .a4 ? 297.0 : 420
    let margins = setup.margins
    // A header stands between the page's margin and the cells, so the two share what is the margin in XLSX.
    let top = setup.header.isEmpty ? margins.top : margins.top / 2
    let bottom = setup.footer.isEmpty ? margins.bottom : margins.bottom / 2
    xml.element("style:page-layout", ("style:name", .text(name))) { xml in
      xml.element(
        "style:page-layout-properties",
        ("fo:page-width", Self.length(setup.isLandscape ? long : short)),
        ("fo:page-height", Self.length(setup.isLandscape ? short : long)),
        ("style:print-orientation", setup.isLandscape ? "landscape" : "portrait"),
        ("fo:margin-top", Self.length(top)), ("fo:margin-bottom", Self.length(bottom)),
        ("fo:margin-left", Self.length(margins.left)), ("fo:margin-right", Self.length(margins.right)),
        ("style:table-centering", setup.centersHorizontally ? "horizontal" : nil),
        ("style:scale-to-X", setup.pagesWide.map { .int($0) }))
      if !setup.header.isEmpty {
        xml.element("style:header-style") { xml in
          xml.element(
            "style:header-footer-properties", ("svg:height", Self.length(margins.top / 2)),
            ("fo:margin-bottom", Self.length(2)))
        }
      }
      if !setup.footer.isEmpty {
        xml.element("style:footer-style") { xml in
          xml.element(
            "style:header-footer-properties", ("svg:height", Self.length(margins.bottom / 2)),
            ("fo:margin-top", Self.length(2)))
        }
      }
    }
  }

  private static func length(_ millimetres: Double) -> XMLValue {
    .text(ODSLength.points(millimetres / 25.4 * 72))
  }

  // MARK: Master pages

  func masterPages(_ xml: inout ByteBuffer) {
    masterPage("Default", "pm0", PageSetup.plain, &xml)
    for sheet in sheets {
      guard let setup = sheet.sheet.pageSetup else { continue }
      masterPage(Self.masterPage(of: sheet), "pm\(sheet.index + 1)", setup, &xml)
    }
  }

  private func masterPage(_ name: String, _ layout: String, _ setup: PageSetup, _ xml: inout ByteBuffer) {
    xml.element(
      "style:master-page", ("style:name", .text(name)), ("style:page-layout-name", .text(layout))
    ) { xml in
      if !setup.header.isEmpty { xml.element("style:header") { text(setup.header, &$0) } }
      if !setup.footer.isEmpty { xml.element("style:footer") { text(setup.footer, &$0) } }
    }
  }

  private func text(_ text: PageText, _ xml: inout ByteBuffer) {
    xml.element("style:region-left") { line(text.left, &$0) }
    xml.element("style:region-center") { line(text.center, &$0) }
    xml.element("style:region-right") { line(text.right, &$0) }
  }

  private func line(_ pieces: [PageText.Piece], _ xml: inout ByteBuffer) {
    xml.element("text:p") { xml in
      for piece in pieces {
        switch piece {
        case .text(let text): xml.appendText(text)
        // What stands in the elements is only seen by programs that do not know them.
        case .pageNumber: xml.element("text:page-number", text: "1")
        case .pageCount: xml.element("text:page-count", text: "1")
        case .sheetName: xml.element("text:sheet-name", text: "")
        }
      }
    }
  }
}

extension PageSetup {
  /// What applications use unless told otherwise.
  fileprivate static let plain = PageSetup(
    isLandscape: false, margins: Margins(left: 17.78, right: 17.78, top: 19.05, bottom: 19.05),
    pagesWide: nil,
    footer: PageText())
}
