import Archive
import Foundation
import Ledger
import ReportImport

/// Files of a run: written beside, flushed, renamed.
enum WeeklyFiles {
  /// Writes a file in place of whatever stands there.
  static func write(_ bytes: [UInt8], to path: String) throws(LedgerError) {
    let file = try StagedFile(path: path, replaces: true)
    let sink = file.sink()
    do {
      try bytes.withUnsafeBytes { try sink.write($0) }
      try sink.flush()
    } catch {
      if case ArchiveError.writeFailed(_, let reason) = error {
        throw .fileNotWritten(path: path, reason: reason)
      }
      throw .fileNotWritten(path: path, reason: "\(error)")
    }
    try file.commit()
  }

  static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  static func hash(_ path: String) -> String? {
    bytes(path).map { SHA256.hexDigest(of: $0) }
  }

  /// Whether an office application has the file open, told by the files it puts beside: `~$NAME` (Excel, WPS; of
  /// long names they drop the first two letters), `.~lock.NAME#` (LibreOffice).
  static func isOpenElsewhere(_ path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let marks = ["~$" + name, "~$" + name.dropFirst(2), ".~lock.\(name)#"]
    return marks.contains { mark in
      var information = stat()
      return lstat((folder.isEmpty ? "." : folder) + "/" + mark, &information) == 0
    }
  }
}
