import Archive

@testable import Spreadsheet

/// Packages written by hand, as other programs write them.
enum PackageMaker {
  static func zip(_ parts: [(String, String)]) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = try ZipWriter(sink: sink)
    for (name, content) in parts { try writer.addStored(name, Array(content.utf8)) }
    try writer.finish()
    return sink.bytes
  }

  /// An XLSX workbook of one sheet `S`.
  static func xlsx(
    sheet: String, strings: String = "", formats: String = "", date1904: Bool = false,
    parts: [(String, String)] = []
  ) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let rels = #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\#(office)""#
    return try zip(
      [
        (
          "_rels/.rels",
          rels
            + #"<Relationship Id="a" Type="\#(office)/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
        ),
        (
          "xl/workbook.xml",
          #"<workbook \#(main)><workbookPr date1904="\#(date1904 ? 1 : 0)"/><sheets>"#
            + #"<sheet name="S" sheetId="1" r:id="x"/></sheets></workbook>"#
        ),
        (
          "xl/_rels/workbook.xml.rels",
          rels + #"<Relationship Id="x" Type="\#(office)/worksheet" Target="worksheets/one.xml"/>"#
            + #"<Relationship Id="y" Type="\#(office)/sharedStrings" Target="s.xml"/>"#
            + #"<Relationship Id="z" Type="\#(office)/styles" Target="styles.xml"/></Relationships>"#
        ),
        ("xl/s.xml", "<sst \(main)>\(strings)</sst>"),
        ("xl/styles.xml", "<styleSheet \(main)>\(formats)</styleSheet>"),
        ("xl/worksheets/one.xml", "<worksheet \(main)>\(sheet)</worksheet>"),
      ] + parts)
  }

  /// An ODS workbook of one sheet `S`; `before` and `after` stand around it.
  static func ods(
    sheet: String, before: String = "", after: String = "", generator: String = ""
  ) throws -> [UInt8] {
    let names = [
      "office", "table", "text", "draw:drawing", "style", "number:datastyle",
    ].map { name -> String in
      let pieces = name.split(separator: ":")
      return #"xmlns:\#(pieces[0])="urn:oasis:names:tc:opendocument:xmlns:\#(pieces[pieces.count - 1]):1.0""#
    }.joined(separator: " ")
    let calc = #"xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#
    let link = #"xmlns:xlink="http://www.w3.org/1999/xlink""#
    return try zip([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "meta.xml",
        #"<m:x xmlns:m="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><m:generator>\#(generator)</m:generator></m:x>"#
      ),
      (
        "content.xml",
        "<office:document-content \(names) \(calc) \(link)><office:body><office:spreadsheet>\(before)"
          + #"<table:table table:name="S">\#(sheet)</table:table>\#(after)"#
          + "</office:spreadsheet></office:body></office:document-content>"
      ),
    ])
  }

  static func rows(_ bytes: [UInt8]) throws -> [SheetRow] {
    var rows: [SheetRow] = []
    try WorkbookReader(bytes).rows(of: "S") { rows.append($0) }
    return rows
  }

  /// The contents of the first row, by column.
  static func firstRow(_ bytes: [UInt8]) throws -> [CellContent?] {
    guard let row = try rows(bytes).first, let last = row.cells.last else { return [] }
    return (0...last.column).map { row[$0] }
  }
}
