import Foundation

/// Where a user's settings, queries and history are kept (XDG Base Directory Specification).
enum UserFiles {
  /// The file of the history: `GOALSHEET_HISTORY`, else in the state folder; nil where it is set to nothing.
  static var history: String? {
    if let path = variable("GOALSHEET_HISTORY") { return path.isEmpty ? nil : path }
    return folder("XDG_STATE_HOME", ".local/state").map { $0 + "/history" }
  }

  /// Statements and commands that every session on a terminal begins with.
  static var startScript: String? { folder("XDG_CONFIG_HOME", ".config").map { $0 + "/init" } }

  /// The folder of kept queries, a file each.
  static var queries: String? { folder("XDG_DATA_HOME", ".local/share").map { $0 + "/queries" } }

  /// Makes the folder of a file, readable by its owner only.
  static func makeFolder(of path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return true }
    let folder = String(path[..<slash])
    return
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
  }

  private static func folder(_ name: String, _ fallback: String) -> String? {
    // A relative path is to be ignored, says the specification.
    if let path = variable(name), path.hasPrefix("/") { return path + "/goalsheet" }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/" + fallback + "/goalsheet"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// Queries that the user keeps by name.
enum SavedQueries {
  /// Their names in order.
  static var names: [String] {
    guard let folder = UserFiles.queries,
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  static func query(_ name: String) -> String? {
    guard isName(name), let folder = UserFiles.queries,
      let data = FileManager.default.contents(atPath: folder + "/" + name + ending)
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Keeps a query, in place of one of the same name.
  ///
  /// - Returns: The path it was written to.
  static func save(_ query: String, as name: String, language isChinese: Bool) throws(CommandFailure)
    -> String
  {
    guard isName(name) else {
      throw CommandFailure(
        isChinese
          ? "“\(name)”不能作名称；名称不含 / 和空格，不以 . 开头"
          : "“\(name)” is no name: it has no / and no spaces and begins with no .",
        .usage)
    }
    guard let folder = UserFiles.queries else {
      throw CommandFailure(
        isChinese ? "没有 HOME，无处保存" : "there is no HOME to keep it in", .notWritten)
    }
    let path = folder + "/" + name + ending
    guard UserFiles.makeFolder(of: path) else {
      throw CommandFailure(
        isChinese ? "\(folder)：无法建立文件夹" : "\(folder): the folder cannot be made", .notWritten)
    }
    do {
      try Data((query + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure(
        isChinese ? "\(path)：无法写入" : "\(path): it cannot be written; check the permissions", .notWritten)
    }
    return path
  }

  private static let ending = ".query"

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains { $0 == "/" || $0.isWhitespace || $0 == "\0" }
  }
}
