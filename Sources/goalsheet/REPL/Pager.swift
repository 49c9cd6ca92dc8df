import Foundation

/// Shows long answers with the user's pager.
enum Pager {
  /// `$PAGER`, or `less` where it is not set; nil where it is set to nothing.
  static var command: String? {
    guard let value = getenv("PAGER") else { return "less" }
    let command = String(cString: value)
    return command.allSatisfy(\.isWhitespace) ? nil : command
  }

  /// Hands the bytes to the pager and waits until the user leaves it.
  ///
  /// - Returns: Whether it could be started.
  static func show(_ bytes: [UInt8], with command: String) -> Bool {
    // Colours are kept, what was seen stays on the screen, and what fits after all needs no key.
    setenv("LESS", "FRX", 0)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    guard let child = start(command, input: ends[0]) else {
      close(ends[1])
      return false
    }
    // Whoever leaves the pager early closes the pipe, which is no error.
    let sink = ends[1]
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(sink, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
      }
    }
    close(sink)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // 127: the shell did not find it, so nothing was seen.
    return !(status & 0x7F == 0 && (status >> 8) & 0xFF == 127)
  }

  private static func start(_ command: String, input: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // We ignore a closed pipe, the pager must not.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGINT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let words = ["sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, &environment) == 0 ? child : nil
  }
}
