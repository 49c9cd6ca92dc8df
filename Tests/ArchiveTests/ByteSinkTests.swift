import Testing

@testable import Archive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FileDescriptorSinkTests {
  @Test func `small and large pieces arrive in order`() throws {
    var path = Array("/tmp/sink-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    defer {
      unlink(path)
      close(descriptor)
    }
    let sink = FileDescriptorSink(descriptor: descriptor, name: "test")
    var expected: [UInt8] = []
    for size in [1, 10, 70_000, 3, 65_536, 65_535, 5, 200_000, 1] {
      let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ size) }
      expected += piece
      try piece.withUnsafeBytes { try sink.write($0) }
    }
    try sink.flush()
    #expect(lseek(descriptor, 0, SEEK_END) == off_t(expected.count))
    var read = [UInt8](repeating: 0, count: expected.count)
    #expect(pread(descriptor, &read, read.count, 0) == expected.count)
    #expect(read == expected)
  }

  @Test func `a full disk is an error that names the file and the reason`() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let sink = FileDescriptorSink(descriptor: descriptor, name: "out/台账.xlsx")
    try [1, 2, 3].withUnsafeBytes { try sink.write($0) }
    let error = #expect(throws: ArchiveError.self) { try sink.flush() }
    #expect(error == .writeFailed(target: "out/台账.xlsx", reason: "No space left on device"))
    #expect(error?.message == "out/台账.xlsx could not be written: No space left on device.")
  }

  @Test func `a descriptor that is closed is an error`() {
    let sink = FileDescriptorSink(descriptor: -1, name: "x")
    #expect(throws: ArchiveError.writeFailed(target: "x", reason: "Bad file descriptor")) {
      try [UInt8](repeating: 0, count: 100_000).withUnsafeBytes { try sink.write($0) }
    }
  }
}
