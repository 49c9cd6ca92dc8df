import ReportModel

/// The headings of one sheet of the ledger in both languages, and what each stands for.
struct Headings: Sendable {
  /// A column as the program writes it.
  struct Entry: Sendable {
    var role: FilledColumn.Role
    /// The headings, normalised, Chinese first.
    var names: [String]
    /// Whether not every ledger has it.
    var isOptional: Bool
  }

  let table: LedgerTable
  let entries: [Entry]
  private let places: [String: Int]

  static let all = LedgerTable.allCases.map(Headings.init)

  init(_ table: LedgerTable) {
    self.table = table
    let always = Set(table.sheet.columns(isCombined: false).map(\.heading))
    entries = table.sheet.keptColumns(isCombined: true, added: []).map { column in
      let role: FilledColumn.Role =
        switch column.content {
        case .field("key"): .key
        case .field(let name): .fact(name)
        case .fillIn(let name, _): .fillIn(name)
        case .ordinal: .computed(.ordinal)
        case .sourceLink: .computed(.source)
        case .completion: .computed(.completion)
        case .pace: .computed(.pace)
        case .suggestion: .computed(.suggestion)
        case .dueMark: .computed(.due)
        case .added: .added
        }
      return Entry(
        role: role,
        names: [Self.normalised(column.heading.chinese), Self.normalised(column.heading.english)],
        isOptional: !always.contains(column.heading))
    }
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      for name in entry.names where places[name] == nil { places[name] = place }
    }
    self.places = places
  }

  /// The entry that a heading, normalised, names exactly; nil for any other.
  func place(of heading: String) -> Int? { places[heading] }

  /// The entry that a heading extends, such as `进展情况（截至11月）`.
  func place(extendedBy heading: String) -> Int? {
    entries.indices.filter { place in
      entries[place].names.contains { $0.utf8.count >= 6 && heading.hasPrefix($0) }
    }.max { left, right in entries[left].names[0].utf8.count < entries[right].names[0].utf8.count }
  }

  /// A heading without white space, in lower case, with brackets of one width.
  static func normalised(_ heading: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar {
      case "（": result.append("(")
      case "）": result.append(")")
      case "\u{FEFF}": break
      case _ where scalar.properties.isWhitespace: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether two headings have a Chinese character, or four Latin letters in a row, in common.
  static func areAkin(_ left: String, _ right: String) -> Bool {
    func parts(_ text: String) -> Set<String> {
      let scalars = Array(text.unicodeScalars)
      var parts: Set<String> = []
      for (index, scalar) in scalars.enumerated() {
        if scalar.value >= 0x2E80 {
          parts.insert(String(scalar))
        } else if index + 4 <= scalars.count, scalars[index..<index + 4].allSatisfy({ $0.value < 0x2E80 }) {
          parts.insert(String(String.UnicodeScalarView(scalars[index..<index + 4])))
        }
      }
      return parts
    }
    return !parts(left).isDisjoint(with: parts(right))
  }
}
