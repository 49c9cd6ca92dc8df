import Archive
import Spreadsheet

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes workbooks made up from seeds, each as XLSX and as ODS, for other applications to convert.
@main
enum SheetRandom {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[1]) else {
      say("usage: sheet-random COUNT FOLDER")
      exit(64)
    }
    do {
      for seed in 1...max(count, 1) {
        var made = RandomBook(seed: UInt64(seed))
        let workbook = made.workbook()
        for format in WorkbookFormat.allCases {
          let path = "\(arguments[2])/\(format.rawValue)/\(seed).\(format.rawValue)"
          let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
          guard descriptor >= 0 else {
            throw ArchiveError.writeFailed(target: path, reason: String(cString: strerror(errno)))
          }
          defer { close(descriptor) }
          try workbook.write(as: format, to: FileDescriptorSink(descriptor: descriptor, name: path))
        }
      }
    } catch {
      say("sheet-random: \((error as? SpreadsheetError)?.message ?? "\(error)")")
      exit(1)
    }
  }

  private static func say(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    write(2, bytes, bytes.count)
  }
}
