import ReportCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The catalog as a SQLite file: all tables, views and indexes, schema version in `user_version`.
struct SQLiteExport: LedgerExport {
  func fileNames(for name: String) -> [String] { ["\(name).sqlite"] }

  func write(_ catalog: Catalog, as name: String, to folder: OutputFolder) throws(LedgerError) -> [String] {
    let file = try StagedFile(path: folder.path(of: "\(name).sqlite"), replaces: true)
    do {
      if let built = catalog.builtFile, file.adopt(built) {
        try catalog.handOver()
      } else if let temporaryPath = file.temporaryPath {
        try catalog.save(toFile: temporaryPath)
      } else {
        try writeThrough(catalog, to: file)
      }
    } catch {
      throw LedgerError(error, path: file.path)
    }
    try folder.whileWaiting { () throws(LedgerError) in try file.commit() }
    return [file.path]
  }

  /// SQLite needs a file that it can seek in, so a pipe gets a copy of one.
  private func writeThrough(_ catalog: Catalog, to file: StagedFile) throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let copy = try StagedFile(
      path: "\(folder)/goalsheet-\(getpid())-\(SystemFile.name(of: file.path))", replaces: true)
    guard let path = copy.temporaryPath else { return }
    try catalog.save(toFile: path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LedgerError.fileNotWritten(path: file.path, reason: SystemFile.lastReason)
    }
    defer { close(descriptor) }
    let sink = file.sink()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      try piece.withUnsafeBytes { try sink.write(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    try sink.flush()
  }
}
