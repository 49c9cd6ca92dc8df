import Archive

/// Bytes of text on their way to a sink, handed over in pieces of 64 KB.
public struct RowBuffer: ~Copyable {
  private static let capacity = 1 << 16
  private var bytes: [UInt8] = []
  private let sink: any ByteSink

  /// A buffer before a sink.
  public init(sink: any ByteSink) {
    self.sink = sink
    bytes.reserveCapacity(Self.capacity + 4096)
  }

  /// Appends a byte.
  public mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends a text of the program.
  public mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a text.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends the bytes of a text.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Appends a part of a text.
  public mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: text)
  }

  /// A number as people write it: `12.5`, `30000`, never `30000.0`.
  public mutating func append(_ number: Double) {
    if number == number.rounded(), abs(number) < 1e15 {
      append(String(Int(number)))
    } else {
      append(number.description)
    }
  }

  /// Call after each row.
  public mutating func flushIfFull() throws {
    if bytes.count >= Self.capacity { try flush() }
  }

  /// Call after the last row.
  public mutating func finish() throws {
    try flush()
    try sink.flush()
  }

  private mutating func flush() throws {
    try bytes.withUnsafeBytes { try sink.write($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
