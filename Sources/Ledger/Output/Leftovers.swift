#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Temporary files of processes that were killed.
public enum Leftovers {
  /// Removes the temporary files, in a folder and those directly below, whose process is gone.
  public static func remove(from folder: String) {
    for name in names(in: folder) {
      let path = folder + "/" + name
      if name.hasPrefix(".") {
        if isLeftOver(name) { unlink(path) }
      } else if SystemFile.kind(of: path) == .folder {
        for inner in names(in: path) where isLeftOver(inner) { unlink(path + "/" + inner) }
      }
    }
  }

  /// `.NAME.tmp-PID` of a process that does not run.
  static func isLeftOver(_ name: String) -> Bool {
    guard name.hasPrefix("."), let mark = name.range(of: ".tmp-") else { return false }
    guard let process = Int32(name[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }), process > 0
    else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  private static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
