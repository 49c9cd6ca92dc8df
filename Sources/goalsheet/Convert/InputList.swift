import ReportImport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that the arguments of a command stand for.
struct InputList {
  /// The inputs in the order of the arguments; of a folder, in the order of their names.
  private(set) var paths: [String] = []
  /// Arguments that stand for nothing: folders without reports.
  private(set) var failures: [CommandFailure] = []

  /// Looks folders up, with all below them; names that begin with a point are passed over.
  init(_ arguments: [String]) {
    for argument in arguments {
      guard argument != "-", Self.isFolder(argument) else {
        paths.append(argument)
        continue
      }
      let found = Self.reports(in: argument)
      if found.isEmpty {
        failures.append(.folderWithoutReports(path: argument))
      } else {
        paths += found
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func reports(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var found: [String] = []
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) {
        if !isLink(path) { found += reports(in: path) }
      } else if SourceReader.reads(fileNamed: name) {
        found.append(path)
      }
    }
    return found
  }

  /// Links to folders are not followed: they may lead round in a circle.
  private static func isLink(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }
}
