import Archive
import Spreadsheet

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes the examples of the documentation into a folder, each as XLSX and as ODS.
@main
enum SheetGallery {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: sheet-gallery FOLDER")
      exit(64)
    }
    for (name, workbook) in Gallery.all {
      for format in WorkbookFormat.allCases {
        let path = "\(CommandLine.arguments[1])/\(name).\(format.rawValue)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else {
          throw ArchiveError.writeFailed(target: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        try workbook.write(as: format, to: FileDescriptorSink(descriptor: descriptor, name: path))
      }
    }
  }
}
