import Archive
import FuzzDriver
import Spreadsheet

private let xlsxParts = [
  "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
  "xl/tables/table1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
]
private let odsParts = ["content.xml", "styles.xml"]
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let xlsxFixed = [
  (
    "_rels/.rels",
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="a" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """
  ),
  (
    "xl/_rels/workbook.xml.rels",
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="sheet1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="styles" Type="\(office)/styles" Target="styles.xml"/>\
    <Relationship Id="sharedStrings" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/></Relationships>
    """
  ),
]
private let odsFixed = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]

private func archive(
  _ names: [String], fixed: [(String, String)], _ input: Slice<UnsafeBufferPointer<UInt8>>
) -> [UInt8]? {
  let sink = MemorySink()
  guard let writer = try? ZipWriter(sink: sink) else { return nil }
  for (name, text) in fixed {
    guard (try? writer.addStored(name, Array(text.utf8))) != nil else { return nil }
  }
  for (name, part) in zip(names, input.split(separator: 0xFF, omittingEmptySubsequences: false))
  where !part.isEmpty {
    guard (try? writer.addStored(name, Array(part))) != nil else { return nil }
  }
  guard (try? writer.finish()) != nil else { return nil }
  return sink.bytes
}

/// Reads all sheets; errors are fine, crashes and impossible places are not.
private func readEverything(_ bytes: [UInt8]) {
  let limits = ReadLimits(parts: 1_000, partSize: 1 << 20)
  guard let reader = try? WorkbookReader(bytes, limits: limits) else { return }
  for sheet in reader.sheets {
    var next = 0
    _ = try? reader.rows(of: sheet) { row in
      precondition(row.index >= next && row.repeatCount >= 1, "rows come out of order")
      next = row.index + row.repeatCount
      precondition(next <= 1_048_576, "a row beyond the sheet")
      var column = 0
      for cell in row.cells {
        precondition(cell.column >= column && cell.repeatCount >= 1, "cells come out of order")
        column = cell.column + cell.repeatCount
        precondition(column <= 16_384, "a cell beyond the sheet")
      }
    }
  }
}

// Last, since what stands above is only there once it ran.

/// Takes the input for a workbook: the parts of an XLSX or ODS file, parted by bytes 0xFF, or a whole archive, as a
/// first byte says.
///
/// The archive around parts is made here, since no mutation of an archive would keep its checksums right.
runFuzzer { data, count in
  let input = UnsafeBufferPointer(start: data, count: count)
  guard let first = input.first else { return 0 }
  let rest = input.dropFirst()
  switch first & 3 {
  case 0: archive(xlsxParts, fixed: xlsxFixed, rest).map(readEverything)
  case 1: archive(odsParts, fixed: odsFixed, rest).map(readEverything)
  default: readEverything(Array(rest))
  }
  return 0
}
