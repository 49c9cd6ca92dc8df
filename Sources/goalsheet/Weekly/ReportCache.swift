import Foundation
import Ledger
import ReportImport
import ReportModel

/// What was read of each report, by the hash of its files, so that only changed reports are imported again.
///
/// It may be deleted at any time. Entries name what they depend on: the bytes of the files, the options and the
/// program itself.
struct ReportCache: Sendable {
  /// The folder of the entries; nil keeps none.
  let folder: String?
  let loader: ReportLoader

  /// A report, and the hashes of its files.
  struct Entry: Sendable {
    var report: ImportedReport
    var hashes: [String]
    var isCached: Bool
    /// The name of its entry.
    var name: String
  }

  func report(_ input: Input) throws(CommandFailure) -> Entry {
    let hashes = ([input.path] + input.continuations).map { path in
      FileManager.default.contents(atPath: path).map { SHA256.hexDigest(of: [UInt8]($0)) } ?? ""
    }
    let options = loader.importOptions
    let parts =
      hashes + [
        input.label, options.jurisdiction ?? "", options.year.map(String.init) ?? "", loader.encoding ?? "",
        Self.program,
      ]
    let name = SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8)) + ".json"
    if let folder, !hashes.contains(""), let data = FileManager.default.contents(atPath: folder + "/" + name),
      let report = try? JSONDecoder().decode(ImportedReport.self, from: data)
    {
      return Entry(report: report, hashes: hashes, isCached: true, name: name)
    }
    let report = try loader.report(input.path, continuations: input.continuations)
    if let folder { store(report, as: name, in: folder) }
    return Entry(report: report, hashes: hashes, isCached: false, name: name)
  }

  /// Forgets all entries but those in use.
  func prune(keeping names: Set<String>) {
    guard let folder, let present = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return
    }
    for name in present where !names.contains(name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// A cache that cannot be written is slow and no failure.
  private func store(_ report: ImportedReport, as name: String, in folder: String) {
    guard let data = try? JSONEncoder().encode(report) else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? WeeklyFiles.write([UInt8](data), to: folder + "/" + name)
  }

  /// The program: another build may read reports otherwise.
  private static let program: String = {
    var information = stat()
    guard stat("/proc/self/exe", &information) == 0 else { return Version.current }
    return "\(Version.current) \(information.st_size) \(information.st_mtim.tv_sec)"
  }()
}
