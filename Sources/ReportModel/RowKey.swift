/// The short stable identifier of what a row is about, and what carried-forward cells are matched by.
///
/// It is built from the report (jurisdiction, else input name, and year), the table, and what the row is
/// about, never from line numbers or values: when a corrected report says 6% where it said 5.5%, the row
/// keeps its key. Twins get an ordinal among themselves (`~2`).
public struct RowKey: Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Starts a key for a table of a report.
  public init(report: Report, table: String) {
    combine(report.jurisdiction ?? Self.inputName(report.source))
    combine(report.year.map(String.init) ?? "")
    combine(table)
  }

  /// The name without folder and extension: rows keep their keys wherever the report lies, in whatever format.
  private static func inputName(_ source: String) -> String {
    // Of a report in several files (`a.txt + b.txt`) the first counts.
    let first = source.split(separator: " + ").first ?? Substring(source)
    let file = first.split(separator: "/").last ?? first
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return String(file) }
    return String(file[..<dot])
  }

  /// Adds a part; white space does not count.
  public mutating func combine(_ part: String) {
    var part = part
    var hash = hash
    part.withUTF8 { bytes in
      for byte in bytes {
        let isSpace = byte <= 0x20 && (byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D)
        if !isSpace { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      }
    }
    self.hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3  // a separator that UTF-8 never contains
  }

  /// Adds an optional part.
  public mutating func combine(_ part: String?) {
    combine(part ?? "")
  }

  /// Twelve letters and digits with an ASCII letter for the table in front: `g-7k2m9x4q1p0d`.
  public func text(prefix: Unicode.Scalar) -> String {
    let alphabet: StaticString = "0123456789abcdefghjkmnpqrstvwxyz"
    return String(unsafeUninitializedCapacity: 14) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: prefix.value)
      bytes[1] = UInt8(ascii: "-")
      var rest = digits
      for index in 2..<14 {
        bytes[index] = alphabet.utf8Start[Int(rest & 31)]
        rest >>= 5
      }
      return 14
    }
  }

  /// What ``text(prefix:)`` writes, sixty bits: keys of one table are equal when these are.
  var digits: UInt64 { (hash ^ (hash >> 29)) & (1 << 60 - 1) }
}
