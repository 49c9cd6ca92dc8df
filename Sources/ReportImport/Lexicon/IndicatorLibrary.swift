import ReportModel

/// The library of indicators, 指标库: what goals of all reports and years are compared by.
///
/// Names are looked up by a hash over their bytes, taken from the end, so that one pass over a name tries
/// the whole of it and every ending.
public struct IndicatorLibrary: Sendable {
  /// The library that every import uses.
  public static let shared = IndicatorLibrary()

  /// The indicators, grouped by category.
  public let entries: [Indicator]

  /// One name in the hash table.
  private struct Name: Sendable {
    var hash: UInt64
    var entry: Int32
    var bytes: [UInt8]
    /// Whether anything may stand before the name (尾 in the table).
    var allowsQualifiers: Bool
  }

  private let slots: [Int32]
  private let names: [Name]
  private let endings: [[UInt8]]
  /// Whether a byte is the last of an ending: most names are turned down by it.
  private let endingLasts: [Bool]
  private let prefixes: NeutralPrefixes

  private init() {
    var entries: [Indicator] = []
    var names: [Name] = []
    for row in IndicatorTable.tables.lazy.flatMap({ TextTable($0) }) {
      let indicator = Indicator(name: row[1], aliases: row.words(2), category: row[0])
      for text in [indicator.name] + indicator.aliases {
        let bytes = Self.normalised(text)
        names.append(
          Name(
            hash: Self.hash(bytes), entry: Int32(entries.count), bytes: bytes,
            allowsQualifiers: row[3] == "尾"))
      }
      entries.append(indicator)
    }
    self.entries = entries
    self.names = names
    var capacity = 1024
    while capacity < names.count * 3 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    for (index, name) in names.enumerated() {
      var slot = Int(truncatingIfNeeded: name.hash >> 20) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(index)
    }
    self.slots = slots
    endings = TextTable(IndicatorTable.endings).map { Array($0[0].utf8) }
    var lasts = [Bool](repeating: false, count: 256)
    for ending in endings { ending.last.map { lasts[Int($0)] = true } }
    endingLasts = lasts
    prefixes = NeutralPrefixes()
  }

  /// The indicator that a name means; nil where the library has none.
  ///
  /// The whole name counts first, then the longest ending of it that is a name of the library, provided that
  /// what stands before it changes nothing (`全区`, `新增`, a place). If neither is found, an addition such as
  /// `增速` or `数量` is taken off and the search repeated. White space, quotation marks and full-width
  /// letters do not count.
  ///
  /// Complexity: O(length of the name), about 0.3 µs for a usual one.
  public func indicator(for name: String) -> Indicator? {
    index(for: name).map { entries[$0] }
  }

  /// The canonical name of an indicator; nil where the library has none.
  public func canonicalName(for name: String) -> String? {
    index(for: name).map { entries[$0].name }
  }

  /// The number in ``entries`` of the indicator that a name means.
  func index(for name: String) -> Int? {
    var name = name
    return name.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, text.count)) { buffer in
        let length = Self.normalise(text, into: buffer)
        return lookUp(UnsafeBufferPointer(rebasing: buffer[..<length]))
      }
    }
  }

  private func lookUp(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    var length = name.count
    for _ in 0..<3 {
      if let entry = longestEnding(of: name, length: length) { return entry }
      guard let ending = endingLength(of: name, length: length), ending < length else { return nil }
      length -= ending
    }
    return nil
  }

  /// The entry whose name is the longest ending of the first `length` bytes.
  private func longestEnding(of name: UnsafeBufferPointer<UInt8>, length: Int) -> Int? {
    var hash = Self.seed
    var found: Int?
    var position = length
    while position > 0 {
      position -= 1
      let byte = name[position]
      hash = (hash ^ UInt64(byte)) &* Self.prime
      guard byte & 0xC0 != 0x80 else { continue }
      if let match = self.name(hash, at: position..<length, in: name),
        position == 0 || match.allowsQualifiers || prefixes.isNeutral(name, before: position)
      {
        found = Int(match.entry)
      }
    }
    return found
  }

  private func name(_ hash: UInt64, at range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Name? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if names[index].hash == hash, names[index].bytes.elementsEqual(text[range]) { return names[index] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func endingLength(of name: UnsafeBufferPointer<UInt8>, length: Int) -> Int? {
    guard length > 0, endingLasts[Int(name[length - 1])] else { return nil }
    var longest: Int?
    for ending in endings where ending.count < length && ending.count > longest ?? 0 {
      let start = length - ending.count
      if ending.indices.allSatisfy({ name[start + $0] == ending[$0] }) { longest = ending.count }
    }
    return longest
  }

  // MARK: Normal form

  /// The bytes that names are compared by.
  static func normalised(_ name: String) -> [UInt8] {
    var name = name
    return name.withUTF8 { text in
      [UInt8](unsafeUninitializedCapacity: max(1, text.count)) { buffer, count in
        count = normalise(text, into: buffer)
      }
    }
  }

  /// Drops white space, quotation marks and middle dots, folds full-width forms and ASCII case.
  ///
  /// - Returns: The number of bytes written, never more than were read.
  private static func normalise(
    _ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var cursor = ScalarCursor(text, at: 0)
    var count = 0
    while !cursor.isAtEnd {
      let start = cursor.position
      var scalar = cursor.scalar
      cursor.advance()
      if (0xFF01...0xFF5E).contains(scalar) { scalar -= 0xFEE0 }  // full-width ASCII
      switch scalar {
      case 0x09, 0x0A, 0x20, 0x3000, 0xA0, 0x22, 0x27, 0x201C, 0x201D, 0x2018, 0x2019, 0x300A, 0x300B, 0xB7:
        continue
      case 0x2013, 0x2014, 0x2D:  // – — -
        buffer[count] = 0x2D
        count += 1
      case 0x61...0x7A:
        buffer[count] = UInt8(scalar - 0x20)
        count += 1
      case ..<0x80:
        buffer[count] = UInt8(scalar)
        count += 1
      default:
        for index in start..<cursor.position {
          buffer[count] = text[index]
          count += 1
        }
      }
    }
    return count
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// FNV-1a from the last byte to the first.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reversed().reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }
}
