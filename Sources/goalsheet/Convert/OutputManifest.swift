import Foundation
import Ledger

/// What an output folder was made from, kept in it so that `--incremental` can leave out what is done.
///
/// It is a journal of JSON Lines, one appended when an output stands, and may be deleted at any time: then
/// everything is converted again. A line that was cut off by a crash does not count.
final class OutputManifest: @unchecked Sendable {
  static let fileName = ".goalsheet-manifest.jsonl"

  /// One output with all its files.
  struct Entry: Hashable, Sendable {
    /// What the output is called.
    var name: String
    /// What it was made from, as messages name it.
    var label: String
    /// SHA-256 of the input.
    var digest: String
    /// Everything besides the input that the output depends on.
    var options: String
    var files: [File]
    /// The sentences of the inputs that failed, one a line.
    var failures = ""
  }

  /// A file as it was when it was written.
  struct File: Hashable, Sendable {
    var path: String
    var size: Int
    /// Nanoseconds.
    var modified: Int

    /// A file as it is now; nil where none stands there.
    init?(path: String, name: String) {
      var information = stat()
      guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
      self.path = name
      size = Int(information.st_size)
      modified = Int(information.st_mtim.tv_sec) * 1_000_000_000 + Int(information.st_mtim.tv_nsec)
    }

    init?(line: Substring) {
      let parts = line.split(separator: "\t")
      guard parts.count == 3, let size = Int(parts[1]), let modified = Int(parts[2]) else { return nil }
      path = String(parts[0])
      self.size = size
      self.modified = modified
    }
  }

  private let folder: String
  private let descriptor: Int32
  /// What earlier runs wrote; not changed while workers read it.
  private let earlier: [String: Entry]
  private var added: [Entry] = []

  /// Opens the manifest of a folder, which is made if needed, and holds it against other runs.
  ///
  /// - Throws: ``CommandFailure``: the folder cannot be written, or another run holds it.
  init(folder: String) throws(CommandFailure) {
    do throws(LedgerError) {
      self.folder = try OutputFolder(path: folder).path
    } catch {
      throw CommandFailure(error)
    }
    let path = folder + "/" + Self.fileName
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw CommandFailure(LedgerError.fileNotWritten(path: path, reason: reason))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .folderLocked(folder)
    }
    var entries: [String: Entry] = [:]
    for line in (FileManager.default.contents(atPath: path) ?? Data()).split(separator: 0x0A) {
      if let entry = Self.entry(Array(line)) { entries[entry.name] = entry }
    }
    earlier = entries
    Leftovers.remove(from: folder)
  }

  deinit {
    close(descriptor)
  }

  /// Whether the output stands as it would be written; workbooks may have been filled in since.
  func isDone(_ entry: Entry, formats: [LedgerFormat]) -> Bool {
    guard let known = earlier[entry.name] else { return false }
    guard known.label == entry.label, known.digest == entry.digest, known.options == entry.options else {
      return false
    }
    return !known.files.isEmpty
      && known.files.allSatisfy { file in
        let now = File(path: folder + "/" + file.path, name: file.path)
        return isWorkbook(file.path) ? now != nil : now == file
      }
  }

  /// What was said of the inputs that failed when an output was written.
  func failures(of name: String) -> [String] {
    earlier[name]?.failures.split(separator: "\n").map(String.init) ?? []
  }

  /// Whether the workbooks of an output are as they were written, so that nobody's work is lost with them.
  func isUntouched(_ name: String) -> Bool {
    guard let known = earlier[name] else { return false }
    return known.files.allSatisfy { file in
      guard isWorkbook(file.path), let now = File(path: folder + "/" + file.path, name: file.path) else {
        return true
      }
      return now == file
    }
  }

  /// Notes an output that stands.
  func add(_ entry: Entry, paths: [String]) {
    var entry = entry
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    entry.files = paths.compactMap { path in
      File(path: path, name: path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path)
    }
    guard entry.files.count == paths.count else { return }
    added.append(entry)
    write([entry], to: descriptor)
  }

  /// Leaves one line an output; on failure the journal stands as it was.
  func compact() {
    var entries = earlier
    for entry in added { entries[entry.name] = entry }
    let path = folder + "/" + Self.fileName
    guard let file = try? StagedFile(path: path, replaces: true), let temporary = file.temporaryPath else {
      return
    }
    let target = open(temporary, O_WRONLY | O_CLOEXEC)
    guard target >= 0 else { return }
    let isWritten = write(entries.values.sorted { $0.name < $1.name }, to: target)
    close(target)
    if isWritten { try? file.commit() }
  }

  private func isWorkbook(_ path: String) -> Bool {
    LedgerFormat.allCases.contains { $0.isWorkbook && path.hasSuffix("." + $0.rawValue) }
  }

  // MARK: Lines

  @discardableResult
  private func write(_ entries: [Entry], to descriptor: Int32) -> Bool {
    let bytes = entries.flatMap { Array(Self.line($0).utf8) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private static func line(_ entry: Entry) -> String {
    let files = entry.files.map { "\($0.path)\t\($0.size)\t\($0.modified)" }.joined(separator: "\n")
    let members = [
      ("name", entry.name), ("label", entry.label), ("digest", entry.digest), ("options", entry.options),
      ("files", files), ("failures", entry.failures),
    ]
    return "{" + members.map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }.joined(separator: ",") + "}\n"
  }

  private static func entry(_ line: [UInt8]) -> Entry? {
    guard let members = try? JSONLine.members(of: line) else { return nil }
    func text(_ name: String) -> String? {
      guard case .string(let bytes) = members[name] else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let name = text("name"), let label = text("label"), let digest = text("digest"),
      let options = text("options"), let files = text("files")
    else { return nil }
    return Entry(
      name: name, label: label, digest: digest, options: options,
      files: files.split(separator: "\n").compactMap { File(line: $0) },
      failures: text("failures") ?? "")
  }
}
