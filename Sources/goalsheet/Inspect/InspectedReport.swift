import ReportCatalog
import ReportModel

/// A report as `inspect` looks at it: the section tree with its sentences and their facts.
struct InspectedReport {
  /// A section at its depth in the tree.
  struct Section {
    var id: Int
    var depth: Int
    var title: String
    var kind: SectionKind
    var period: String?
    var lines: SourceRange
    var statements: [Statement] = []
  }

  /// A sentence and what was found in it.
  struct Statement {
    var text: String
    var isContext: Bool
    var lines: SourceRange
    var facts: [Fact] = []
  }

  /// A row of `goals`, `milestones` or `tasks`.
  struct Fact {
    enum Kind: CaseIterable { case goal, milestone, task }
    var kind: Kind
    var summary: String
    var quote: String
    var confidence: Confidence
  }

  /// What is known of the report: names and values, in the user's language.
  var fields: [(name: String, value: String)] = []
  var title = ""
  /// Where the pages begin of a report given in several files.
  var pages: PageStarts?
  var sections: [Section] = []

  /// Whether a section sets out what is to be done, so that none of its sentences may be lost.
  static func isPlan(_ kind: SectionKind) -> Bool {
    kind == .plan || kind == .targets || kind == .selfBuilding
  }
}

extension InspectedReport {
  /// The reports of a catalog, in their order.
  static func all(of catalog: Catalog, in language: Language) throws -> [InspectedReport] {
    var ids: [Int] = []
    try catalog.forEachRow("SELECT id FROM reports ORDER BY id") { ids.append($0.integer(0) ?? 0) }
    return try ids.map { try InspectedReport(catalog, report: $0, language: language) }
  }

  private init(_ catalog: Catalog, report id: Int, language: Language) throws {
    try readFields(catalog, id, language)
    var places: [Int: Int] = [:]
    try readSections(catalog, id, &places)
    var owners: [Int: (section: Int, statement: Int)] = [:]
    try catalog.forEachRow(
      """
      SELECT id, section_id, text, context, first_line, last_line FROM statements \
      WHERE report_id = \(id) ORDER BY id
      """
    ) { row in
      guard let section = places[row.integer(1) ?? 0] else { return }
      owners[row.integer(0) ?? 0] = (section, sections[section].statements.count)
      sections[section].statements.append(
        Statement(
          text: row.text(2) ?? "", isContext: row.integer(3) == 1,
          lines: SourceRange(firstLine: row.integer(4) ?? 0, lastLine: row.integer(5) ?? 0)))
    }
    for kind in Fact.Kind.allCases {
      try catalog.forEachRow(FactSummary.query(kind, report: id)) { row in
        guard let owner = owners[row.integer(0) ?? 0] else { return }
        let fact = Fact(
          kind: kind, summary: FactSummary.text(kind, row, language), quote: row.text(1) ?? "",
          confidence: row.text(2).flatMap { Confidence(rawValue: $0) } ?? .low)
        sections[owner.section].statements[owner.statement].facts.append(fact)
      }
    }
  }

  private mutating func readFields(_ catalog: Catalog, _ id: Int, _ language: Language) throws {
    let columns = DataDictionary.reports.columns.dropFirst()
    let sql = "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM reports WHERE id = \(id)"
    try catalog.forEachRow(sql) { row in
      for (index, column) in columns.enumerated() {
        guard let text = row.text(index) else { continue }
        if column.name == "page_starts" {
          pages = PageStarts(text: text)
          continue
        }
        if column.name == "title" { title = text }
        fields.append((column.heading(in: language), column.codes?.name(of: text, in: language) ?? text))
      }
    }
  }

  private mutating func readSections(_ catalog: Catalog, _ id: Int, _ places: inout [Int: Int]) throws {
    try catalog.forEachRow(
      """
      SELECT id, parent_id, number, heading, kind, period, first_line, last_line FROM sections \
      WHERE report_id = \(id) ORDER BY id
      """
    ) { row in
      let kind = row.text(4).flatMap { SectionKind(rawValue: $0) } ?? .other
      let lines = SourceRange(firstLine: row.integer(6) ?? 0, lastLine: row.integer(7) ?? 0)
      let title = ReportModel.Section(
        parent: nil, ordinal: 1, number: row.text(2), heading: row.text(3) ?? "", kind: kind, period: nil,
        lines: lines
      ).title
      let depth = row.integer(1).flatMap { places[$0] }.map { sections[$0].depth + 1 } ?? 0
      places[row.integer(0) ?? 0] = sections.count
      sections.append(
        Section(
          id: row.integer(0) ?? 0, depth: depth, title: title, kind: kind, period: row.text(5), lines: lines))
    }
  }
}
