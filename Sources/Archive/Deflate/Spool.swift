/// Compressed bytes that wait until the header before them is known: in memory at first, in a nameless temporary
/// file once they grow beyond a threshold, so that memory stays flat whatever the output's size.
final class Spool {
  private let memoryLimit: Int
  private let directory: String
  private var memory: [UInt8] = []
  private var descriptor: Int32?

  /// Bytes held, in memory and in the file.
  private(set) var count: UInt64 = 0

  init(memoryLimit: Int, directory: String) {
    self.memoryLimit = memoryLimit
    self.directory = directory
  }

  deinit {
    if let descriptor { SystemCalls.closeFile(descriptor) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    count += UInt64(bytes.count)
    memory.append(contentsOf: bytes)
    if memory.count > memoryLimit { try moveToFile() }
  }

  /// Copies everything to the sink.
  ///
  /// The spool cannot be appended to afterwards.
  func copy(to sink: any ByteSink) throws(ArchiveError) {
    if let descriptor {
      try copyFile(descriptor, to: sink)
    }
    try withBytes(of: memory) { bytes throws(ArchiveError) in try sink.write(bytes) }
    memory = []
  }

  private func moveToFile() throws(ArchiveError) {
    let file: Int32
    if let descriptor {
      file = descriptor
    } else {
      guard let opened = SystemCalls.openTemporaryFile(in: directory) else {
        throw .writeFailed(target: "A temporary file in \(directory)", reason: SystemCalls.lastFailure())
      }
      descriptor = opened
      file = opened
    }
    let failure = memory.withUnsafeBytes { SystemCalls.writeAll($0, to: file) }
    if let failure { throw .writeFailed(target: "A temporary file in \(directory)", reason: failure) }
    memory.removeAll(keepingCapacity: true)
  }

  private func copyFile(_ file: Int32, to sink: any ByteSink) throws(ArchiveError) {
    guard SystemCalls.rewind(file) else {
      throw .readFailed(source: "A temporary file in \(directory)", reason: SystemCalls.lastFailure())
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { SystemCalls.readSome(into: $0, from: file) }
      guard let count else {
        throw .readFailed(source: "A temporary file in \(directory)", reason: SystemCalls.lastFailure())
      }
      if count == 0 { return }
      try withBytes(of: chunk) { bytes throws(ArchiveError) in
        try sink.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      }
    }
  }
}

/// `withUnsafeBytes` for arrays that keeps the type of the error.
func withBytes<Result>(
  of array: [UInt8], _ body: (UnsafeRawBufferPointer) throws(ArchiveError) -> Result
) throws(ArchiveError) -> Result {
  let outcome = array.withUnsafeBytes { bytes -> Swift.Result<Result, ArchiveError> in
    do throws(ArchiveError) { return .success(try body(bytes)) } catch { return .failure(error) }
  }
  return try outcome.get()
}
