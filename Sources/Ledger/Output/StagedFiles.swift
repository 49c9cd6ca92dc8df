import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The temporary files that this process is writing, so that an interrupted run leaves none behind.
public enum StagedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Removes every temporary file and then calls `body`, during which no file can be begun or finished.
  ///
  /// Call it when the process is about to end; `body` should not return.
  public static func removeAll(then body: () -> Void) {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths.removeAll()
      body()
    }
  }

  /// Notes a working file that someone else makes and removes, so that an interruption removes it too.
  public static func note(_ path: String) {
    _ = paths.withLock { $0.insert(path) }
  }

  /// Removes a file that was noted.
  public static func remove(_ path: String) {
    end(path) { _ = unlink(path) }
  }

  /// Notes a file and makes it, in one step that an interruption cannot divide.
  static func begin<Result>(_ path: String, _ make: () -> Result) -> Result {
    paths.withLock { paths in
      paths.insert(path)
      return make()
    }
  }

  /// Renames or removes a file and forgets it, in one step that an interruption cannot divide.
  static func end<Result>(_ path: String, _ finish: () -> Result) -> Result {
    paths.withLock { paths in
      defer { paths.remove(path) }
      return finish()
    }
  }
}
