import Archive
import Spreadsheet

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns a table of values into a workbook, to be timed as a whole process.
@main
enum SheetBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let sentence =
        (error as? SpreadsheetError)?.message ?? (error as? ArchiveError)?.message ?? "\(error)"
      say("sheet-bench: \(sentence)")
      exit(1)
    }
  }

  private static func say(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    write(2, bytes, bytes.count)
  }

  private static func run(_ arguments: [String]) throws {
    var files: [String] = []
    var options = WriteOptions(jobs: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var rest = arguments[...]
    var workload: Workload?
    while let argument = rest.popFirst() {
      switch argument {
      case "--jobs": options.jobs = rest.popFirst().flatMap { Int($0) } ?? 1
      case "--compression": options.compressionLevel = rest.popFirst().flatMap { Int($0) } ?? 4
      case "--workload": workload = rest.popFirst().flatMap(Workload.init)
      default: files.append(argument)
      }
    }
    guard files.count == (workload == nil ? 2 : 1), let output = files.last else {
      say(
        """
        usage: sheet-bench [--jobs N] [--compression 1…9] IN.tsv OUT.xlsx|OUT.ods
               sheet-bench --workload w1|w2 OUT.tsv
        """)
      exit(64)
    }
    let descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw ArchiveError.writeFailed(target: output, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    let sink = FileDescriptorSink(descriptor: descriptor, name: output)
    if let workload {
      try workload.write(to: sink)
    } else {
      try LedgerSheet.write(
        TypedTable(path: files[0]), as: output.hasSuffix(".ods") ? .ods : .xlsx, to: sink, options)
    }
  }
}
