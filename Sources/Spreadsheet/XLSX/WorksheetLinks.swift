/// The `hyperlinks` of a worksheet, collected while rows stream by (ECMA-376 part 1, §18.3.1.47).
///
/// They are kept as XML, at most 65,530 of them.
struct WorksheetLinks: ~Copyable {
  private var xml = ByteBuffer()
  private var rels: [String] = []
  private var relIndexes: [String: Int] = [:]

  init() {}

  mutating func add(_ link: Hyperlink, row: Int, column: Int) {
    let reference = CellReference(row: row, column: column).text
    switch link {
    case .cell(let sheet, let target):
      xml.element(
        "hyperlink", ("ref", .text(reference)), ("location", .text(SheetQuoting.xlsx(sheet) + "!" + target)))
    case .url(let address):
      // A fragment belongs into `location`, or Excel looks for a file with # in its name.
      let pieces = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let base = String(pieces[0])
      xml.element(
        "hyperlink", ("ref", .text(reference)), ("r:id", base.isEmpty ? nil : .text(relationship(to: base))),
        ("location", pieces.count > 1 ? .text(String(pieces[1])) : nil))
    }
  }

  /// Writes the element, if there are links, and the relationships that they need.
  mutating func finish(_ output: inout ByteBuffer, _ relationships: inout RelationshipsPart) {
    guard xml.count > 0 else { return }
    output.append("<hyperlinks>")
    output.append(xml.bytes)
    output.append("</hyperlinks>")
    for (index, target) in rels.enumerated() {
      relationships.add("link\(index + 1)", RelationshipType.hyperlink, target, isExternal: true)
    }
    xml.removeAll()
  }

  /// Links to one address share a relationship.
  private mutating func relationship(to target: String) -> String {
    if let index = relIndexes[target] { return "link\(index)" }
    rels.append(target)
    relIndexes[target] = rels.count
    return "link\(rels.count)"
  }
}
