import Archive
import Ledger
import ReportCatalog
import ReportImport
import ReportModel

/// Turns lines with documents into lines with facts; use one from several threads at will.
final class DocumentMapper: Sendable {
  /// The longest line that is read: the bound of memory.
  static let lineLimit = 64 << 20

  private let shelf = CatalogShelf()

  /// The facts of the document on a line, or one row of the table `errors`.
  func map(_ line: InputLine) -> [UInt8] {
    do throws(MappedDocument.Failure) {
      let document = try MappedDocument(line, limit: Self.lineLimit)
      return try rows(of: report(document), id: document.id)
    } catch {
      return Self.errorRow(error, line: line.number)
    }
  }

  private func report(_ document: MappedDocument) throws(MappedDocument.Failure) -> ImportedReport {
    do throws(ImportError) {
      let source = try SourceReader.read(
        bytes: document.bytes, source: document.name, encoding: document.isText ? "utf-8" : nil)
      return try ReportImporter().importReport(source)
    } catch {
      throw MappedDocument.Failure(id: document.id, message: error.message)
    }
  }

  private func rows(
    of report: ImportedReport, id: String
  ) throws(MappedDocument.Failure) -> [UInt8] {
    do {
      let catalog = try shelf.take()
      try catalog.load(report)
      let sink = MemorySink()
      try DocumentRows.write(catalog, id: id, to: sink)
      shelf.giveBack(catalog)
      return sink.bytes
    } catch {
      throw MappedDocument.Failure(id: id, message: (error as? CatalogError)?.message ?? "\(error)")
    }
  }

  /// `{"id":17,"table":"errors","line":3,"message":"…"}`.
  static func errorRow(_ failure: MappedDocument.Failure, line: Int) -> [UInt8] {
    let row =
      "{\"id\":\(failure.id ?? "null"),\"table\":\"errors\",\"line\":\(line),"
      + "\"message\":\(JSONText.quoted(failure.message))}\n"
    return Array(row.utf8)
  }
}

/// Keeps what is written.
private final class MemorySink: ByteSink {
  var bytes: [UInt8] = []

  func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveError) {
    self.bytes.append(contentsOf: bytes)
  }
}
