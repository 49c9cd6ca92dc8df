#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that grow at the end: what XML is written into.
///
/// A noncopyable value, so that the hot loops that append to it work on plain stored pointers.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Bytes held.
  private(set) var count = 0

  init(capacity: Int = 1024) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// The bytes, valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// A copy of the bytes.
  func array() -> [UInt8] { Array(bytes) }

  /// Forgets the bytes and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Forgets the bytes from `position` on.
  mutating func truncate(to position: Int) { count = min(count, position) }

  /// Whether the last bytes are those of `text`.
  func hasSuffix(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return count >= length && memcmp(base + count - length, text.utf8Start, length) == 0
  }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity - count < extra { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let newCapacity = max(capacity * 2, count + extra)
    let newBase = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    newBase.update(from: base, count: count)
    base.deallocate()
    base = newBase
    capacity = newCapacity
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    memcpy(base + count, text.utf8Start, length)
    count += length
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    memcpy(base + count, start, bytes.count)
    count += bytes.count
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    append(bytes.assumingMemoryBound(to: UInt8.self))
  }

  /// Appends the UTF-8 bytes of a text as they are.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends a whole number in decimal digits.
  mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 {
      base[count] = UInt8(ascii: "-")
      count += 1
    }
    var rest = number.magnitude
    let length = Self.digitCount(rest)
    var position = count + length
    repeat {
      position -= 1
      let quotient = rest / 10
      base[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- quotient &* 10)
      rest = quotient
    } while rest != 0
    count += length
  }

  /// Appends the shortest digits that read back as the same number; whole numbers have no decimal point.
  mutating func append(_ number: Double) {
    // Up to 2⁵³ every whole number is one of its own.
    if number.magnitude <= 0x1p53 {
      let whole = Int(number)
      if Double(whole) == number {
        append(whole)
        return
      }
      // Amounts with one or two decimals are the usual case. Dividing the exact hundredfold gives the number
      // back only if these digits read as it, so nothing is lost.
      let hundredfold = (number * 100).rounded()
      if hundredfold.magnitude <= 0x1p53, hundredfold / 100 == number {
        appendHundredths(Int(hundredfold))
        return
      }
    }
    append(number.description)
  }

  private mutating func appendHundredths(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    append(Int(whole))
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 != 0 { append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  private static func digitCount(_ number: UInt) -> Int {
    var limit: UInt = 10
    var digits = 1
    while number >= limit {
      digits += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    return digits
  }
}
