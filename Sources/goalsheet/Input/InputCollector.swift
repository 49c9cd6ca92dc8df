import Foundation
import ReportImport

/// An input as it will be read: a file, `-`, or something that failed already.
struct Input: Hashable, Sendable {
  /// The path as the user would write it.
  var path: String
  /// Why it is no input after all.
  var failure: CommandFailure?
  /// The files with the pages on which the report goes on, in their order.
  var continuations: [String] = []

  /// All its files, as messages name them and the catalog does: `page-2.txt + page-3.txt`.
  var label: String { ([path] + continuations).joined(separator: " + ") }

  /// The name of its outputs: `reports/qinghe-2026.txt` → `qinghe-2026`; standard input is `stdin`.
  var outputName: String {
    if path == "-" { return "stdin" }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}

/// Finds the inputs that the arguments name.
enum InputCollector {
  /// What files in folders end in when they are taken for reports.
  ///
  /// Files named one by one are always read.
  static let reportExtensions = SourceReader.fileExtensions

  /// The inputs in their order; those of a folder by name, folder after folder.
  ///
  /// Hidden files and folders are passed over.
  static func collect(_ arguments: [String]) -> [Input] {
    arguments.flatMap { argument -> [Input] in
      guard argument != "-", isFolder(argument) else { return [Input(path: argument)] }
      var found: [Input] = []
      var visited: Set<String> = []
      walk(argument, into: &found, visited: &visited)
      return found.isEmpty
        ? [Input(path: argument, failure: .folderWithoutReports(argument))] : found
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func walk(_ folder: String, into found: inout [Input], visited: inout Set<String>) {
    // A link may lead back up: no folder is entered twice.
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard visited.insert(real).inserted else { return }
    guard let handle = opendir(folder) else {
      let reason = String(cString: strerror(errno))
      found.append(Input(path: folder, failure: .unreadableFolder(folder, reason: reason)))
      return
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(handle)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) {
        walk(path, into: &found, visited: &visited)
      } else if reportExtensions.contains(where: { name.lowercased().hasSuffix("." + $0) }) {
        found.append(Input(path: path))
      }
    }
  }
}
