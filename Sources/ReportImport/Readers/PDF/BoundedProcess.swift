import Glibc

/// Runs a program on bytes and takes what it writes, within limits of time and output.
///
/// The program is started directly, without a shell; it gets its input as standard input and is told of none of
/// our files.
struct BoundedProcess {
  /// The program, looked for in `PATH`.
  var program: String
  /// Its arguments, itself not among them.
  var arguments: [String]
  /// How long it may take, in seconds.
  var seconds: Int
  /// The most output that is taken, in bytes.
  var outputLimit: Int

  /// What a run came to.
  struct Result {
    /// What it wrote to standard output.
    var output: [UInt8]
    /// The beginning of what it wrote to standard error.
    var errors: String
    /// Its exit status; 128 and more for a signal, as shells count.
    var status: Int
  }

  /// Why a run gave nothing.
  enum Failure: Error, Equatable {
    /// There is no such program.
    case missing
    /// It did not finish in time, and was killed.
    case timedOut
    /// It wrote more than the limit, and was killed.
    case tooMuchOutput
    /// The system refused; `reason` is its own wording.
    case system(reason: String)
  }

  /// Runs the program to its end.
  func run(input: [UInt8]) throws(Failure) -> Result {
    let inputFile = try Self.file(holding: input)
    defer { close(inputFile) }
    let errorFile = try Self.file(holding: [])
    defer { close(errorFile) }
    // A pair of sockets rather than a pipe: closed on exec from the start, so that no other program started at
    // the same moment keeps our end open.
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw .system(reason: Self.reason(errno)) }
    defer { close(ends[0]) }
    let started = spawn(input: inputFile, output: ends[1], errors: errorFile)
    close(ends[1])
    let process = try started.get()
    let taken = take(from: ends[0])
    if case .failure = taken { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = try taken.get()
    let signal = Int(status & 0x7F)
    return Result(
      output: output, errors: Self.beginning(of: errorFile),
      status: signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal)
  }

  // MARK: Starting

  private func spawn(input: Int32, output: Int32, errors: Int32) -> Swift.Result<pid_t, Failure> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for pointer in argv + environment { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, &argv, &environment)
    guard code == 0 else {
      return .failure(code == ENOENT || code == EACCES ? .missing : .system(reason: Self.reason(code)))
    }
    return .success(process)
  }

  /// A file without a name that holds bytes, at its beginning.
  private static func file(holding bytes: [UInt8]) throws(Failure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/goalsheet-\(UInt64.random(in: 0...(.max)))"
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(reason: reason(errno)) }
    unlink(path)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(file)
        throw .system(reason: reason(code))
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  // MARK: Listening

  private func take(from descriptor: Int32) -> Swift.Result<[UInt8], Failure> {
    let end = Self.now() + Int64(seconds) * 1_000
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = end - Self.now()
      guard left > 0 else { return .failure(.timedOut) }
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&watched, 1, Int32(clamping: left))
      if ready < 0, errno == EINTR { continue }
      guard ready >= 0 else { return .failure(.system(reason: Self.reason(errno))) }
      guard ready > 0 else { return .failure(.timedOut) }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(.system(reason: Self.reason(errno))) }
      guard count > 0 else { return .success(output) }
      guard output.count + count <= outputLimit else { return .failure(.tooMuchOutput) }
      output += chunk[..<count]
    }
  }

  private static func beginning(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = pread(file, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
