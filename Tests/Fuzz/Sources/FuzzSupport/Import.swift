import ReportImport

/// Reads bytes as the program does with a file of that name, to the last fact; errors are fine, crashes are not.
public func importReport(_ bytes: [UInt8], named name: String) {
  guard let document = try? SourceReader.read(bytes: bytes, source: name) else { return }
  for line in document.headingLevels.keys {
    precondition(line >= 1 && line <= document.utf8.count, "a heading stands on no line")
  }
  precondition(String(validating: document.utf8, as: UTF8.self) != nil, "the text is no UTF-8")
  _ = ReportBatch.documents(from: [document, document])
  _ = try? ReportImporter().importReport(document)
}
