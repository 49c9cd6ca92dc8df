/// The `sheetData` of a worksheet: the hot loop of the XLSX writer (ECMA-376 part 1, §18.3.1.4, §18.3.1.73).
struct WorksheetRows: ~Copyable {
  private let sheet: SheetContext
  private let sharedStrings: SharedStringsPart
  /// `<c r="A`, `<c r="B`, … end to end, each in a slot of 16 bytes whose last byte is the length.
  private var cellStarts: [UInt8] = []
  private var links: WorksheetLinks
  private var firstRow: Int?
  private var lastRow = 0
  private var firstColumn = Int.max
  private var lastColumn = -1

  /// Whether a text reads as a number, for which Excel would show a warning in the cell.
  private(set) var hasNumbersAsText = false

  init(_ sheet: SheetContext, _ sharedStrings: SharedStringsPart) {
    self.sheet = sheet
    self.sharedStrings = sharedStrings
    links = WorksheetLinks()
  }

  /// The rectangle around all cells; nil if there are none.
  var dimension: CellRange? {
    guard let firstRow, lastColumn >= 0 else { return nil }
    return CellRange(rows: firstRow...lastRow, columns: firstColumn...lastColumn)
  }

  mutating func finishLinks(_ xml: inout ByteBuffer, _ rels: inout RelationshipsPart) {
    links.finish(&xml, &rels)
  }

  /// Writes a row; `part` is the owner of `xml` and takes what grows large.
  mutating func write(
    _ cells: [Cell], height: Double?, isHidden: Bool, to xml: inout ByteBuffer, of part: PartStream
  ) throws(SpreadsheetError) {
    let row = sheet.rowCount
    let rowStart = xml.count
    xml.append("<row r=\"")
    let digitsStart = xml.count
    xml.append(row + 1)
    var digits = RowDigits()
    digits.copy(from: xml.bytes, digitsStart)
    xml.append(UInt8(ascii: "\""))
    if let height {
      xml.append(" ht=\"")
      xml.append(height)
      xml.append("\" customHeight=\"1\"")
    }
    if isHidden { xml.append(" hidden=\"1\"") }
    xml.append(UInt8(ascii: ">"))
    if cellStarts.count < cells.count * Self.slot { growCellStarts(to: cells.count) }

    var hasCells = false
    for column in cells.indices {
      let cell = cells[column]
      if case .empty = cell.value, cell.style == nil, cell.link == nil { continue }
      hasCells = true
      if column < firstColumn { firstColumn = column }
      if column > lastColumn { lastColumn = column }
      try write(cell, column, digits, to: &xml)
      try part.drain(&xml)
    }
    guard hasCells || height != nil || isHidden else {
      xml.truncate(to: rowStart)
      return
    }
    xml.append("</row>")
    if hasCells {
      firstRow = firstRow ?? row
      lastRow = row
    }
  }

  private mutating func write(
    _ cell: Cell, _ column: Int, _ digits: RowDigits, to xml: inout ByteBuffer
  ) throws(SpreadsheetError) {
    appendStart(column, to: &xml)
    digits.append(to: &xml)
    let style = sheet.style(of: cell, column: column)
    if style != 0 {
      xml.append("\" s=\"")
      xml.append(Int(style))
    }
    switch cell.value {
    case .empty:
      xml.append("\"/>")
    case .text(let text):
      try sheet.admitText(text, column: column)
      xml.append("\" t=\"s\"><v>")
      xml.append(try index(of: text))
      xml.append("</v></c>")
    case .number(let number):
      try sheet.admitNumber(number, column: column)
      appendNumber(number, to: &xml)
    case .boolean(let value):
      xml.append(value ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>")
    case .date(let date):
      try sheet.admitDate(date, column: column)
      appendNumber(Double(date.serial), to: &xml)
    case .dateTime(let value):
      try sheet.admitDateTime(value, column: column)
      appendNumber(value.serial, to: &xml)
    case .formula(let formula):
      try sheet.admitFormula(formula, column: column)
      appendFormula(formula, to: &xml)
    }
    if let link = cell.link, let admitted = try sheet.admitLink(link, column: column) {
      links.add(admitted, row: sheet.rowCount, column: column)
    }
  }

  private func appendNumber(_ number: Double, to xml: inout ByteBuffer) {
    xml.append("\"><v>")
    xml.append(number)
    xml.append("</v></c>")
  }

  private func appendFormula(_ formula: Formula, to xml: inout ByteBuffer) {
    switch formula.cached {
    case nil, .number: xml.append("\"><f>")
    case .text: xml.append("\" t=\"str\"><f>")
    case .boolean: xml.append("\" t=\"b\"><f>")
    }
    xml.appendText(formula.expression, .escaped)
    xml.append("</f>")
    if let cached = formula.cached {
      xml.append("<v>")
      switch cached {
      case .text(let text): xml.appendText(text, .escaped)
      case .number(let number): xml.append(number)
      case .boolean(let value): xml.append(value ? "1" : "0")
      }
      xml.append("</v>")
    }
    xml.append("</c>")
  }

  private mutating func index(of text: String) throws(SpreadsheetError) -> Int {
    var text = text
    var readsAsNumber = false
    let strings = sharedStrings
    let result = text.withUTF8 { bytes -> Result<Int, SpreadsheetError> in
      readsAsNumber = Self.readsAsNumber(bytes)
      do throws(SpreadsheetError) { return .success(try strings.index(of: bytes)) } catch {
        return .failure(error)
      }
    }
    if readsAsNumber { hasNumbersAsText = true }
    return try result.get()
  }

  /// Whether a text consists of digits, signs and points only, digits among them.
  private static func readsAsNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) || last == 0x25,
      bytes.count <= 32
    else { return false }
    return bytes.allSatisfy { (0x2B...0x39).contains($0) && $0 != 0x2F || $0 == 0x25 }
  }

  // MARK: Cell starts

  private static let slot = 16

  @inline(__always)
  private func appendStart(_ column: Int, to xml: inout ByteBuffer) {
    cellStarts.withUnsafeBufferPointer { starts in
      let start = column * Self.slot
      let length = Int(starts[start + Self.slot - 1])
      xml.append(UnsafeBufferPointer(rebasing: starts[start..<start + length]))
    }
  }

  private mutating func growCellStarts(to columns: Int) {
    for column in cellStarts.count / Self.slot..<columns {
      let text = Array("<c r=\"".utf8) + Array(CellReference.letters(ofColumn: column).utf8)
      cellStarts += text
      cellStarts += Array(repeating: 0, count: Self.slot - 1 - text.count)
      cellStarts.append(UInt8(text.count))
    }
  }
}

/// The digits of a row's number, which every cell of the row repeats.
struct RowDigits {
  private var bytes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0, 0)
  private var count = 0

  /// Takes the bytes from `start` to the end.
  mutating func copy(from source: UnsafeRawBufferPointer, _ start: Int) {
    count = source.count - start
    withUnsafeMutableBytes(of: &bytes) { target in
      for index in 0..<count { target[index] = source[start + index] }
    }
  }

  @inline(__always)
  func append(to xml: inout ByteBuffer) {
    withUnsafeBytes(of: bytes) { source in
      xml.append(UnsafeBufferPointer(rebasing: source.assumingMemoryBound(to: UInt8.self)[..<count]))
    }
  }
}
