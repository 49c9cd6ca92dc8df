#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lock that keeps two runs from one output folder; the system lets go of it however the process ends.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameter timeout: Seconds to wait for another run; 0 does not wait.
  /// - Throws: ``CommandFailure``, with ``CommandStatus/locked`` where another run holds it.
  init(path: String, timeout: Int) throws(CommandFailure) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else {
      throw CommandFailure(
        "\(path): cannot be written to (\(String(cString: strerror(errno)))); choose another folder with --output",
        .notWritten)
    }
    let step: UInt32 = 100_000
    var waited: UInt64 = 0
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard waited < UInt64(timeout) * 1_000_000 else {
        close(opened)
        throw CommandFailure(
          "\(path): another run holds this lock; let it finish, or have lock_timeout wait longer", .locked)
      }
      usleep(step)
      waited += UInt64(step)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
