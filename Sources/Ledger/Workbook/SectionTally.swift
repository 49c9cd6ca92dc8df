import ReportCatalog
import ReportModel

/// How many rows the upper sections of a report have, those of their subsections included.
struct SectionTally {
  struct Line: Hashable {
    var title: String
    /// 0 at the top, 1 below.
    var depth: Int
    /// Planned goals, milestones, tasks, achieved goals.
    var counts: [Int]
  }

  /// The sections that have rows, in the order of the text.
  private(set) var lines: [Line] = []

  init(_ catalog: Catalog) throws {
    var parents: [Int: Int] = [:]
    var sections: [(id: Int, title: String)] = []
    try catalog.forEachRow("SELECT id, parent_id, number, heading FROM sections ORDER BY id") { row in
      let id = row.integer(0) ?? 0
      parents[id] = row.integer(1)
      let section = Section(
        parent: nil, ordinal: 1, number: row.text(2), heading: row.text(3) ?? "", kind: .other, period: nil,
        lines: SourceRange(firstLine: 1, lastLine: 1))
      sections.append((id, section.title))
    }
    var counts: [Int: [Int]] = [:]
    let queries = [
      "goals WHERE tense = 'planned'", "milestones", "tasks", "goals WHERE tense = 'achieved'",
    ]
    for (place, query) in queries.enumerated() {
      try catalog.forEachRow("SELECT section_id, count(*) FROM \(query) GROUP BY section_id") { row in
        var section = row.integer(0)
        while let id = section {
          counts[id, default: [0, 0, 0, 0]][place] += row.integer(1) ?? 0
          section = parents[id]
        }
      }
    }
    for (id, title) in sections {
      guard let counts = counts[id] else { continue }
      let parent = parents[id]
      guard parent == nil || parents[parent ?? 0] == nil else { continue }
      lines.append(Line(title: title, depth: parent == nil ? 0 : 1, counts: counts))
    }
  }
}
