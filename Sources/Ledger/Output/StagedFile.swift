import Archive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An output under production: written beside its place under a temporary name, renamed into it when whole.
///
/// A pipe or device at the place is written through instead, since renaming would replace it by a file. A
/// symbolic link keeps leading to its target, which is what gets replaced. Unless ``commit()`` is called,
/// nothing is left behind.
public final class StagedFile {
  /// Where the output belongs, as the user knows it.
  public let path: String
  /// The temporary file; nil where the output is written through.
  public let temporaryPath: String?
  private let finalPath: String
  private let replaces: Bool
  private let acceptsEqual: Bool
  private var descriptor: Int32
  private var isOpen = true

  /// Begins an output.
  ///
  /// - Parameters:
  ///   - path: Where it belongs; the folder must be there.
  ///   - replaces: Whether a file that stands there may be replaced.
  ///   - acceptsEqual: Whether a file that stands there and has the same bytes is as good as written, so that only
  ///     another one fails, and only at ``commit()``.
  /// - Throws: ``LedgerError/wouldReplace(path:)``, ``LedgerError/isFolder(path:)``,
  ///   ``LedgerError/fileNotWritten(path:reason:)``.
  public init(path: String, replaces: Bool, acceptsEqual: Bool = false) throws(LedgerError) {
    self.path = path
    self.replaces = replaces
    self.acceptsEqual = acceptsEqual
    finalPath = SystemFile.resolved(path) ?? path
    let kind = SystemFile.kind(of: path)
    switch kind {
    case .folder: throw .isFolder(path: path)
    case .regular where !replaces && !acceptsEqual: throw .wouldReplace(path: path)
    case .other:
      temporaryPath = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    case .regular, .nothing:
      let temporaryPath = Self.temporaryPath(for: finalPath)
      self.temporaryPath = temporaryPath
      descriptor = StagedFiles.begin(temporaryPath) {
        open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
      }
    }
    guard descriptor >= 0 else {
      let reason = SystemFile.lastReason
      isOpen = false
      if let temporaryPath { StagedFiles.end(temporaryPath) {} }
      throw .fileNotWritten(path: path, reason: reason)
    }
    if case .regular(let mode) = kind { fchmod(descriptor, mode_t(mode)) }
  }

  deinit {
    discard()
  }

  /// Where the bytes go; flush it before ``commit()``.
  public func sink() -> any ByteSink {
    temporaryPath == nil
      ? PipeSink(descriptor: descriptor, name: path) : FileDescriptorSink(descriptor: descriptor, name: path)
  }

  /// Takes a file that is made already for the output, without copying it; its other name stays.
  ///
  /// - Parameter file: A file that nobody changes after ``commit()``.
  /// - Returns: Whether it could be taken: not where the output is written through, or the file stands on another file
  ///   system or one without hard links.
  func adopt(_ file: String) -> Bool {
    guard isOpen, let temporaryPath else { return false }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { return false }
    let name = temporaryPath + "-link"
    unlink(name)
    guard link(file, name) == 0 else { return false }
    let adopted = open(name, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard adopted >= 0, rename(name, temporaryPath) == 0 else {
      if adopted >= 0 { close(adopted) }
      unlink(name)
      return false
    }
    fchmod(adopted, before.st_mode & 0o7777)
    close(descriptor)
    descriptor = adopted
    return true
  }

  /// Flushes the file to the disk and renames it into its place.
  ///
  /// - Throws: ``LedgerError/fileNotWritten(path:reason:)``, and ``LedgerError/wouldReplace(path:)`` where a
  ///   file has appeared there meanwhile.
  public func commit() throws(LedgerError) {
    guard isOpen else { return }
    guard let temporaryPath else {
      isOpen = false
      close(descriptor)
      return
    }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw .fileNotWritten(path: path, reason: SystemFile.lastReason)
    }
    let failure = StagedFiles.end(temporaryPath) { () -> LedgerError? in
      isOpen = false
      close(descriptor)
      let failure = moveIntoPlace(temporaryPath)
      if failure != nil { unlink(temporaryPath) }
      return failure
    }
    if let failure { throw failure }
  }

  /// Gives the output up and removes what was written of it.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    guard let temporaryPath else { return }
    StagedFiles.end(temporaryPath) { _ = unlink(temporaryPath) }
  }

  private func moveIntoPlace(_ temporaryPath: String) -> LedgerError? {
    if !replaces {
      // Unlike rename, link fails where a file has appeared.
      if link(temporaryPath, finalPath) == 0 {
        unlink(temporaryPath)
        return nil
      }
      if errno == EEXIST {
        guard acceptsEqual, SystemFile.areEqual(temporaryPath, finalPath) else {
          return .wouldReplace(path: path)
        }
        unlink(temporaryPath)
        return nil
      }
    }
    if rename(temporaryPath, finalPath) == 0 { return nil }
    return .fileNotWritten(path: path, reason: SystemFile.lastReason)
  }

  /// `.NAME.tmp-PID` beside the output; of a name too long for that, only the beginning.
  private static func temporaryPath(for path: String) -> String {
    let suffix = ".tmp-\(getpid())"
    var name = SystemFile.name(of: path)
    while name.utf8.count + suffix.utf8.count + 1 > Int(NAME_MAX) { name.removeLast() }
    return SystemFile.parent(of: path) + "/." + name + suffix
  }
}

/// A sink for pipes: a reader that has left is no error, the rest is dropped.
private final class PipeSink: ByteSink {
  private let descriptor: Int32
  private let name: String
  private var hasReader = true

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    var rest = bytes
    while hasReader, let address = rest.baseAddress, !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, address, rest.count)
      #elseif canImport(Glibc)
        let count = Glibc.write(descriptor, address, rest.count)
      #else
        let count = Musl.write(descriptor, address, rest.count)
      #endif
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EPIPE {
        hasReader = false
      } else if errno != EINTR {
        throw .writeFailed(target: name, reason: SystemFile.lastReason)
      }
    }
  }
}
