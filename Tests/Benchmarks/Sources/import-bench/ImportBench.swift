import ReportCatalog
import ReportImport
import ReportModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Times the import of reports on one core, inside the process: what is measured is no start-up and no file.
///
/// `import-bench WORK BYTES FILE…` reads the files, does the work over and over until so many bytes of them have
/// been read, and prints bytes a second, or rows a second where the work is inserting.
@main
enum ImportBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let sentence =
        (error as? ImportError)?.message ?? (error as? CatalogError)?.message ?? "\(error)"
      say("import-bench: \(sentence)")
      exit(1)
    }
  }

  private static func say(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    write(2, bytes, bytes.count)
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count >= 3, let wanted = Int(arguments[1]) else {
      say("usage: import-bench facts|catalog|rows|inserts BYTES FILE…")
      exit(64)
    }
    let texts = try arguments[2...].map { Text(path: $0, bytes: try contents($0)) }
    let size = texts.reduce(0) { $0 + $1.bytes.count }
    let passes = max(1, wanted / max(size, 1))
    // Word lists are made on first use.
    for text in texts { _ = try text.report() }
    switch arguments[0] {
    case "facts":
      let seconds = try time {
        for _ in 0..<passes { for text in texts { _ = try text.report() } }
      }
      print(Double(passes * size) / seconds)
    case "catalog":
      let seconds = try time { _ = try catalog(of: texts, passes: passes) }
      print(Double(passes * size) / seconds)
    case "rows":
      var rows = 0
      let seconds = try time { rows = try rowCount(of: catalog(of: texts, passes: passes)) }
      print(Double(rows) / seconds)
    case "inserts":
      let file = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/import-bench-\(getpid()).sqlite"
      defer { unlink(file) }
      try catalog(of: texts, passes: passes).save(toFile: file)
      let tables = try RawTables(file: file)
      let seconds = try time { try tables.insert() }
      print(Double(tables.rowCount) / seconds)
    default:
      say("import-bench: no such work: \(arguments[0])")
      exit(64)
    }
  }

  /// A catalog of all texts, each pass a report more, with keys and indexes.
  private static func catalog(of texts: [Text], passes: Int) throws -> Catalog {
    let catalog = try Catalog(indicators: IndicatorLibrary.shared.entries)
    for _ in 0..<passes { for text in texts { try catalog.load(text.report()) } }
    try catalog.finishLoading()
    return catalog
  }

  private static func rowCount(of catalog: Catalog) throws -> Int {
    var count = 0
    for table in DataDictionary.tables {
      try catalog.forEachRow("SELECT count(*) FROM \(table.name)") { count += $0.integer(0) ?? 0 }
    }
    return count
  }

  private static func time(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let spent = try clock.measure { try work() }
    return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw ImportError.notFound(source: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

/// A file in memory.
struct Text {
  var path: String
  var bytes: [UInt8]

  /// From bytes to facts: digest, encoding, layout, structure, extraction, keys.
  func report() throws(ImportError) -> ImportedReport {
    try ReportImporter().importReport(SourceReader.read(bytes: bytes, source: path))
  }
}
