import Testing

@testable import Archive

@Suite struct ZipWriterTests {
  /// Text that compresses but never repeats in long runs.
  static func text(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      bytes += Array("<c r=\"A\(state % 977)\"><v>\(state % 10_007)</v></c>".utf8)
    }
    return Array(bytes.prefix(count))
  }

  static func archive(
    options: ZipOptions = ZipOptions(), _ body: (ZipWriter) throws -> Void
  ) throws -> [UInt8] {
    let sink = MemorySink()
    let writer = try ZipWriter(sink: sink, options: options)
    try body(writer)
    try writer.finish()
    return sink.bytes
  }

  static func write(_ content: [UInt8], to stream: DeflateStream) throws {
    try content.withUnsafeBytes { try stream.write($0) }
  }

  @Test func `members come back as they were written`() throws {
    let long = Self.text(900_000)
    let bytes = try Self.archive { writer in
      try writer.addStored("mimetype", Array("text/plain".utf8))
      let stream = writer.stream()
      try Self.write(long, to: stream)
      try writer.add("长.xml", stream)
      try writer.add("empty", UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let reader = try ZipReader(bytes)
    #expect(reader.names == ["mimetype", "长.xml", "empty"])
    #expect(try reader.content(of: "mimetype") == Array("text/plain".utf8))
    #expect(try reader.content(of: "长.xml") == long)
    #expect(try reader.content(of: "empty") == [])
  }

  @Test func `a stored member stands at the place where readers look for it`() throws {
    let bytes = try Self.archive { try $0.addStored("mimetype", Array("a/b".utf8)) }
    #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
    #expect(Array(bytes[4..<10]) == [20, 0, 0, 0, 0, 0])
    // 1980-01-01 00:00: the date is the first that the format knows.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    #expect(String(decoding: bytes[30..<41], as: UTF8.self) == "mimetypea/b")
  }

  @Test(arguments: [0, 1, 1000, 262_143, 262_144, 262_145, 3_000_000])
  func `the bytes are the same for any number of threads and any spool`(size: Int) throws {
    let content = Self.text(size)
    func bytes(_ options: ZipOptions) throws -> [UInt8] {
      try Self.archive(options: options) { writer in
        let stream = writer.stream()
        // Pieces of odd sizes, as rows are.
        var start = 0
        while start < content.count {
          let end = min(start + 10_007, content.count)
          try Self.write(Array(content[start..<end]), to: stream)
          start = end
        }
        try stream.finish(head: Array("<head count=\"3\">".utf8))
        try writer.add("a.xml", stream)
      }
    }
    let one = try bytes(ZipOptions(jobs: 1))
    #expect(try bytes(ZipOptions(jobs: 2)) == one)
    #expect(try bytes(ZipOptions(jobs: 5)) == one)
    #expect(try bytes(ZipOptions(jobs: 2, spoolMemory: 1000)) == one)
    #expect(try ZipReader(one).content(of: "a.xml") == Array("<head count=\"3\">".utf8) + content)
  }

  @Test func `several members can be under way at a time`() throws {
    let bytes = try Self.archive(options: ZipOptions(jobs: 2)) { writer in
      let first = writer.stream()
      let second = writer.stream()
      for _ in 0..<5 {
        try Self.write(Self.text(100_000), to: first)
        try Self.write(Self.text(150_000), to: second)
      }
      try writer.add("second", second)
      try writer.add("first", first)
    }
    let reader = try ZipReader(bytes)
    #expect(reader.names == ["second", "first"])
    #expect(try reader.content(of: "first").count == 500_000)
    #expect(try reader.content(of: "second").count == 750_000)
  }

  @Test func `a name can be used once`() throws {
    #expect(throws: ArchiveError.duplicateName("a")) {
      try Self.archive { writer in
        try writer.addStored("a", [])
        try writer.addStored("a", [])
      }
    }
  }

  @Test func `a stream that is dropped half way ends its threads`() throws {
    let writer = try ZipWriter(sink: MemorySink(), options: ZipOptions(jobs: 3))
    let stream = writer.stream()
    try Self.write(Self.text(2_000_000), to: stream)
    // Nothing to expect: the test passes if leaving the scope neither hangs nor crashes.
  }

  @Test func `a temporary folder that is not there is named`() throws {
    let options = ZipOptions(temporaryDirectory: "/no/such/folder", spoolMemory: 10)
    let error = #expect(throws: ArchiveError.self) {
      try Self.archive(options: options) { writer in
        try writer.add("a", UnsafeRawBufferPointer(start: nil, count: 0))
        let stream = writer.stream()
        try Self.write(Self.text(600_000), to: stream)
        try writer.add("b", stream)
      }
    }
    #expect(
      error?.message == "A temporary file in /no/such/folder could not be written: No such file or directory."
    )
  }
}

@Suite struct ZipTimestampTests {
  @Test(arguments: [
    (0, 0x0021, 0), (315_532_800, 0x0021, 0), (1_772_323_199, 0x5C5C, 0xBF7D),
    (9_999_999_999, 0xFF9F, 0xBF7D),
  ])
  func `times are held within what the format can say`(seconds: Int, date: Int, time: Int) {
    let timestamp = ZipTimestamp(secondsSince1970: seconds)
    #expect(Int(timestamp.date) == date)
    #expect(Int(timestamp.time) == time)
  }
}

@Suite struct ZipRecordsTests {
  static func entry(compressed: UInt64, content: UInt64, offset: UInt64) -> ZipEntry {
    ZipEntry(
      name: Array("a".utf8), method: 8, checksum: 0, compressedCount: compressed, contentCount: content,
      offset: offset)
  }

  @Test func `zip64 fields appear where a size needs them and nowhere else`() {
    let time = ZipTimestamp(secondsSince1970: 0)
    let small = Self.entry(compressed: 0xFFFF_FFFE, content: 0xFFFF_FFFE, offset: 0xFFFF_FFFE)
    #expect(ZipRecords.localHeader(small, time).count == 31)
    #expect(ZipRecords.centralHeader(small, time).count == 47)
    let large = Self.entry(compressed: 10, content: 1 << 33, offset: 0)
    #expect(ZipRecords.localHeader(large, time).count == 31 + 20)
    #expect(ZipRecords.centralHeader(large, time).count == 47 + 12)
    let far = Self.entry(compressed: 10, content: 10, offset: 1 << 33)
    #expect(ZipRecords.localHeader(far, time).count == 31)
    #expect(ZipRecords.centralHeader(far, time).count == 47 + 12)
    #expect(ZipRecords.endRecords(count: 3, directorySize: 9, directoryOffset: 9).count == 22)
    #expect(ZipRecords.endRecords(count: 70_000, directorySize: 9, directoryOffset: 9).count == 22 + 56 + 20)
  }
}
