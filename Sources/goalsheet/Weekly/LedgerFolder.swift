import Foundation
import Ledger
import ReportCatalog
import ReportModel

/// The ledgers of one report (or combination) in the output folder, and what the program remembers of them.
///
///     ledgers/qinghe-2026-2026-W48.xlsx
///     ledgers/.goalsheet/editions/qinghe-2026-{isoweek}/2026-W48-<hash>/facts.sqlite, ledger.xlsx, ledger.ods
///
/// An edition is a ledger as it was written: it tells what people changed since. It is kept under the hash that
/// 概览 names, and written before the ledger itself, so that no crash can part them.
struct LedgerFolder {
  static let memory = ".goalsheet"

  let folder: String
  /// The file name with `{isoweek}` for the week.
  let series: String

  /// A workbook of the series.
  struct File: Hashable {
    var path: String
    var week: ISOWeek
    /// Whether it bears the name that the program gave it.
    var hasUsualName: Bool
    var modified: Double
  }

  func path(_ name: String) -> String { folder + "/" + name }

  var editions: String { path("\(Self.memory)/editions/\(series)") }

  func edition(_ identity: LedgerIdentity?) -> String? {
    // `series/2026-W48/hash`: what 概览 says is only believed in this form.
    let parts = identity?.edition.split(separator: "/").map(String.init) ?? []
    guard parts.count == 3, parts[0] == series, ISOWeek(parts[1]) != nil,
      parts[2].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    return editions + "/\(parts[1])-\(parts[2])"
  }

  func identity(week: ISOWeek, hash: String) -> String { "\(series)/\(week)/\(hash)" }

  /// The workbooks of the series, however they are called, and those that could not be looked into.
  func files() -> (files: [File], unreadable: [String]) {
    var files: [File] = []
    var unreadable: [String] = []
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let fileExtension = (name as NSString).pathExtension.lowercased()
      guard fileExtension == "xlsx" || fileExtension == "ods" else { continue }
      let path = path(name)
      var information = stat()
      guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { continue }
      let modified = Double(information.st_mtim.tv_sec) + Double(information.st_mtim.tv_nsec) / 1e9
      let stem = (name as NSString).deletingPathExtension
      if let week = LedgerName.week(of: stem, in: series) {
        files.append(File(path: path, week: week, hasUsualName: true, modified: modified))
        continue
      }
      do throws(FilledLedgerError) {
        let parts = try LedgerIdentity(path: path)?.edition.split(separator: "/").map(String.init) ?? []
        if parts.count == 3, parts[0] == series, let week = ISOWeek(parts[1]) {
          files.append(File(path: path, week: week, hasUsualName: false, modified: modified))
        }
      } catch {
        unreadable.append(error.message)
      }
    }
    return (files, unreadable)
  }

  /// Deletes editions that nothing refers to any more: of each week the newest few stay, of no week before `oldest`.
  func pruneEditions(keepingFrom oldest: ISOWeek?) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: editions) else { return }
    var byWeek: [String: [(name: String, date: Date)]] = [:]
    for name in names {
      let attributes = try? FileManager.default.attributesOfItem(atPath: editions + "/" + name)
      let date = attributes?[.modificationDate] as? Date ?? Date(timeIntervalSince1970: 0)
      byWeek[String(name.prefix(8)), default: []].append((name, date))
    }
    for (week, entries) in byWeek {
      let isOld = ISOWeek(week).flatMap { week in oldest.map { week < $0 } } ?? false
      let kept = isOld ? 0 : 8
      for entry in entries.sorted(by: { $0.date > $1.date }).dropFirst(kept) {
        try? FileManager.default.removeItem(atPath: editions + "/" + entry.name)
      }
    }
  }
}
