import Testing

@testable import Archive

@Suite struct ZipReaderTests {
  static func sample() throws -> [UInt8] {
    try ZipWriterTests.archive { writer in
      try writer.addStored("mimetype", Array("a/b".utf8))
      try ZipWriterTests.text(5000).withUnsafeBytes { try writer.add("content.xml", $0) }
    }
  }

  @Test func `an archive that is cut off anywhere is an error and no crash`() throws {
    let whole = try Self.sample()
    for length in 0..<whole.count {
      #expect(throws: ArchiveError.self) { try ZipReader(Array(whole[..<length])) }
    }
  }

  @Test func `a changed byte never gives wrong content`() throws {
    let whole = try Self.sample()
    let content = ZipWriterTests.text(5000)
    for position in whole.indices {
      var bytes = whole
      bytes[position] ^= 0x55
      guard let reader = try? ZipReader(bytes), let read = try? reader.content(of: "content.xml") else {
        continue
      }
      #expect(read == content, "byte \(position)")
    }
  }

  @Test func `a member larger than the limit is refused before memory is taken`() throws {
    let bytes = try ZipWriterTests.archive { writer in
      try [UInt8](repeating: 0, count: 3_000_000).withUnsafeBytes { try writer.add("zeros", $0) }
    }
    let reader = try ZipReader(bytes, limits: ZipLimits(memberSize: 1_000_000))
    #expect(throws: ArchiveError.limitExceeded(member: "zeros", limit: "1000000 bytes")) {
      try reader.content(of: "zeros")
    }
  }

  @Test func `a member that claims to be small is refused once it grows`() throws {
    var bytes = try ZipWriterTests.archive { writer in
      try [UInt8](repeating: 0, count: 3_000_000).withUnsafeBytes { try writer.add("zeros", $0) }
    }
    // The size in the directory, the fourth field from its offset 24, becomes 1.
    let directory = try #require(
      bytes.indices.first { Array(bytes[$0..<min($0 + 4, bytes.count)]) == [0x50, 0x4B, 1, 2] })
    for index in 0..<4 { bytes[directory + 24 + index] = index == 0 ? 1 : 0 }
    let reader = try ZipReader(bytes, limits: ZipLimits(memberSize: 1_000_000))
    #expect(throws: ArchiveError.limitExceeded(member: "zeros", limit: "1000000 bytes")) {
      try reader.content(of: "zeros")
    }
  }

  @Test func `too many members are refused`() throws {
    let bytes = try ZipWriterTests.archive { writer in
      for number in 0..<20 { try writer.addStored("m\(number)", []) }
    }
    #expect(throws: ArchiveError.limitExceeded(member: "list", limit: "10 members")) {
      try ZipReader(bytes, limits: ZipLimits(members: 10))
    }
  }

  @Test func `a member that is not there is named`() throws {
    let reader = try ZipReader(Self.sample())
    #expect(!reader.contains("x"))
    let error = #expect(throws: ArchiveError.self) { try reader.content(of: "x") }
    #expect(error?.message == "The file is not a sound zip archive: it has no member x.")
  }

  @Test func `bytes that are no archive are said to be none`() {
    let error = #expect(throws: ArchiveError.self) { try ZipReader(Array("hello".utf8)) }
    #expect(error?.message == "The file is not a sound zip archive: the end of the archive is missing.")
  }
}
