import Archive

/// The zip package of a workbook, with errors of this module's type.
final class Package {
  private let zip: ZipWriter

  init(_ sink: any ByteSink, _ options: WriteOptions) throws(SpreadsheetError) {
    let zipOptions = ZipOptions(
      compressionLevel: options.compressionLevel, jobs: options.jobs,
      secondsSince1970: options.timestamp.secondsSince1970, temporaryDirectory: options.temporaryDirectory)
    do throws(ArchiveError) { zip = try ZipWriter(sink: sink, options: zipOptions) } catch {
      throw .archive(error)
    }
  }

  /// A part whose content is written over time.
  func part() -> PartStream { PartStream(zip.stream()) }

  /// Adds a part whose content is complete.
  func add(_ name: String, _ stream: DeflateStream) throws(SpreadsheetError) {
    do throws(ArchiveError) { try zip.add(name, stream) } catch { throw .archive(error) }
  }

  /// Adds a small part.
  func add(_ name: String, _ content: borrowing ByteBuffer) throws(SpreadsheetError) {
    do throws(ArchiveError) { try zip.add(name, content.bytes) } catch { throw .archive(error) }
  }

  /// Adds a part without compression.
  func addStored(_ name: String, _ text: String) throws(SpreadsheetError) {
    do throws(ArchiveError) { try zip.addStored(name, Array(text.utf8)) } catch { throw .archive(error) }
  }

  func finish() throws(SpreadsheetError) {
    do throws(ArchiveError) { try zip.finish() } catch { throw .archive(error) }
  }
}
