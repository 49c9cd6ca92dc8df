import Archive
import Spreadsheet

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tab-separated values whose first line says `name:type` for each column, read line by line.
///
/// Types are i and f (numbers), p (a share), d (ISO date) and s (text).
final class TypedTable {
  /// One column.
  struct Column {
    /// What stands in the header.
    var name: String
    /// The letter of its type.
    var type: UInt8
  }

  /// The columns from left to right.
  let columns: [Column]
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8]
  private var start = 0
  private var end = 0

  /// Opens a table.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY)
    buffer = [UInt8](repeating: 0, count: 1 << 18)
    guard descriptor >= 0 else {
      throw ArchiveError.readFailed(source: path, reason: String(cString: strerror(errno)))
    }
    var columns: [Column] = []
    var header: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { header.append(byte) }
    for field in header.split(separator: UInt8(ascii: "\t")) {
      guard let colon = field.lastIndex(of: UInt8(ascii: ":")), let type = field.last else { continue }
      columns.append(Column(name: String(decoding: field[..<colon], as: UTF8.self), type: type))
    }
    self.columns = columns
  }

  deinit { close(descriptor) }

  /// Hands over the fields of each line as cells.
  func forEachRow(_ styles: [StyleID?], _ body: ([Cell]) throws -> Void) throws {
    var cells = [Cell](repeating: .empty, count: columns.count)
    while try fill() {
      try buffer.withUnsafeBufferPointer { bytes in
        while start < end, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, end - start) {
          let line = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
          parse(UnsafeBufferPointer(rebasing: bytes[start..<line]), styles, &cells)
          start = line + 1
          try body(cells)
        }
      }
    }
  }

  /// Moves what is left to the front and reads on; false at the end.
  private func fill() throws -> Bool {
    let left = end - start
    if start > 0, left > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        if let base = bytes.baseAddress { memmove(base, base + start, left) }
      }
    }
    start = 0
    end = left
    if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let count = buffer.withUnsafeMutableBytes { bytes in
      read(descriptor, bytes.baseAddress.map { $0 + end }, bytes.count - end)
    }
    guard count >= 0 else {
      throw ArchiveError.readFailed(source: path, reason: String(cString: strerror(errno)))
    }
    end += count
    return count > 0
  }

  private func parse(_ line: UnsafeBufferPointer<UInt8>, _ styles: [StyleID?], _ cells: inout [Cell]) {
    var position = 0
    for column in columns.indices {
      var stop = position
      while stop < line.count, line[stop] != UInt8(ascii: "\t") { stop += 1 }
      let field = UnsafeBufferPointer(rebasing: line[position..<stop])
      cells[column] = Cell(Self.value(field, columns[column].type), style: styles[column])
      position = min(stop + 1, line.count)
    }
  }

  private static func value(_ field: UnsafeBufferPointer<UInt8>, _ type: UInt8) -> CellValue {
    guard !field.isEmpty else { return .empty }
    switch type {
    case UInt8(ascii: "i"), UInt8(ascii: "f"), UInt8(ascii: "p"): return .number(number(field))
    case UInt8(ascii: "d") where field.count == 10:
      return .date(
        CellDate(year: whole(field[0..<4]), month: whole(field[5..<7]), day: whole(field[8..<10])))
    default: return .text(String(decoding: field, as: UTF8.self))
    }
  }

  private static func whole(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  /// Decimals as measured values have them: few enough digits that one division is exact.
  private static func number(_ field: UnsafeBufferPointer<UInt8>) -> Double {
    var mantissa = 0
    var scale = 1.0
    var isFraction = false
    for byte in field {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        mantissa = mantissa &* 10 &+ Int(byte & 15)
        if isFraction { scale *= 10 }
      case UInt8(ascii: "-") where mantissa == 0: continue
      default: return Double(String(decoding: field, as: UTF8.self)) ?? 0
      }
    }
    guard field.count <= 16 else { return Double(String(decoding: field, as: UTF8.self)) ?? 0 }
    let magnitude = Double(mantissa) / scale
    return field.first == UInt8(ascii: "-") ? -magnitude : magnitude
  }
}
