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
  /// Complexity: linear in the length of the text.
  /// - Throws: ``ImportError`` where the text is no government work report.
  public func importReport(_ document: SourceDocument) throws(ImportError) -> ImportedReport {
    var text = LayoutRepair.repair(document)
    let traditional = TraditionalScript(text.utf8)
    if let traditional { text.utf8 = traditional.simplified }
    let identity = JurisdictionReader.identify(
      front: text.front, text: text, fileName: document.name, options: options)
    var report = Report(
      title: identity.title ?? document.name, source: document.source, format: document.format.rawValue,
      sha256: document.sha256)
    report.jurisdiction = identity.jurisdiction
    report.level = identity.level
    report.year = identity.year
    report.meeting = identity.meeting
    report.speaker = identity.speaker
    report.published = identity.published
    report.continuedFrom = text.front.continuedFrom
    report.continuedTo = text.front.continuedTo
    report.pageStarts = document.pageStarts

    var builder = OutlineBuilder(text: text, planYear: identity.year, title: report.title)
    let outline = builder.build()
    var imported = ImportedReport(report: report)
    imported.sections = outline.sections
    FactExtractor(text: text, outline: outline, planYear: identity.year).extract(into: &imported)
    guard ReportEvidence.isReport(text, outline, imported) else {
      throw ImportError.notAReport(source: document.source)
    }
    if let traditional { imported.restore(traditional, outline) }
    let hasTarget = imported.goals.indices.contains {
      imported.goals[$0].tense == .planned && imported.goals[$0].role == .target
    }
    if !hasTarget {
      imported.warnings.append("no targets were found")
    }
    imported.warnings += Self.missingPages(of: imported.report)
    imported.assignKeys()
    return imported
  }

  /// What the user should know of pages that were not given.
  private static func missingPages(of report: Report) -> [String] {
    var warnings: [String] = []
    if let page = report.continuedFrom {
      warnings.append(
        "the report is continued from \(page), which is missing; give the files of all its pages together")
    }
    if let page = report.continuedTo {
      warnings.append(
        "the report is continued on \(page), which is missing; give the files of all its pages together")
    }
    return warnings
  }
}
