import Ledger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends an interrupted run cleanly: temporary files go, finished outputs stay, exit code 130.
enum Interruption {
  /// Has Ctrl-C, SIGTERM and SIGHUP handled by a thread that waits for them.
  ///
  /// Call it before any other thread is started, so that all of them leave these signals alone.
  static func handle() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
        StagedFiles.removeAll {
          Terminal.writeError("goalsheet: interrupted; what was finished is kept, nothing else is left behind\n")
          _exit(ExitStatus.interrupted.rawValue)
        }
        return nil
      }, nil)
    pthread_detach(thread)
  }
}
