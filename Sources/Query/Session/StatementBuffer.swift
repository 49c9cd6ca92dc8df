/// Lines as they come in, cut into statements.
///
/// A statement ends with `;`, or with its line where it is whole: nothing that must follow is missing, no
/// bracket or quotation mark is open. Plain SQL that ends without `;` is judged by SQLite once it names a table.
public struct StatementBuffer: Sendable {
  /// What was typed and is no whole statement yet.
  public private(set) var pending = ""

  /// An empty buffer.
  public init() {}

  /// Whether nothing is pending.
  public var isEmpty: Bool { pending.allSatisfy(\.isWhitespace) }

  /// Forgets what is pending.
  public mutating func clear() {
    pending = ""
  }

  /// Takes a line and gives the statements that are whole with it.
  ///
  /// - Parameters:
  ///   - goesOn: Whether the line is known to go on in the next, which only `;` overrules.
  ///   - acceptsSQL: Whether SQLite takes a text for a whole statement.
  public mutating func add(
    _ line: String, goesOn: Bool = false, acceptsSQL: (String) -> Bool
  ) -> [String] {
    let isBlank = line.allSatisfy(\.isWhitespace)
    if !pending.isEmpty { pending += "\n" }
    pending += line
    var statements = takeTerminated()
    guard !isEmpty else {
      clear()
      return statements
    }
    // An empty line ends whatever there is.
    if isBlank || (!goesOn && isWhole(pending, acceptsSQL)) { statements += takeRest() }
    return statements
  }

  /// What is left at the end of the input, whole or not.
  public mutating func takeRest() -> [String] {
    defer { clear() }
    return isEmpty ? [] : [pending.trimmingWhitespace()]
  }

  private mutating func takeTerminated() -> [String] {
    var statements: [String] = []
    while let end = StatementScanner.end(of: pending) {
      let statement = String(decoding: pending.utf8.prefix(end), as: UTF8.self).trimmingWhitespace()
      pending = String(decoding: pending.utf8.dropFirst(end), as: UTF8.self)
      if !statement.allSatisfy({ $0 == ";" || $0 == "；" }) { statements.append(statement) }
    }
    return statements
  }

  private static func namesRows(_ text: String) -> Bool {
    text.lowercased().split { !($0.isLetter || $0 == "_") }.contains { $0 == "from" || $0 == "values" }
  }

  private func isWhole(_ text: String, _ acceptsSQL: (String) -> Bool) -> Bool {
    do throws(QueryError) {
      // Names of columns do not matter here, so neither does which schema it is.
      let tree = try Parser.parse(text)
      // Without a table more is to come, though SQLite would run `select count(*) as n`.
      if tree.isSQL { return Self.namesRows(text) && acceptsSQL(text) }
      return true
    } catch {
      switch error.kind {
      case .unexpected(nil, _), .unclosedText: return false
      default: return true
      }
    }
  }
}

extension SyntaxTree {
  /// Whether it is plain SQL.
  var isSQL: Bool {
    switch self {
    case .sql: true
    case .explain(let tree): tree.isSQL
    case .table, .find: false
    }
  }
}

extension String {
  /// Without the white space at both ends.
  func trimmingWhitespace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

/// Finds the `;` that ends a statement, passing over texts in quotation marks, comments of SQL and regular
/// expressions.
enum StatementScanner {
  /// The number of bytes of the first statement, its `;` included; nil where none is ended.
  static func end(of text: String) -> Int? {
    let isSQL = SQLCompletion.isSQL(text)
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var last: Unicode.Scalar?
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if let closing = closing(of: scalar, isSQL) {
        guard let end = scalars[next...].firstIndex(of: closing) else { return nil }
        index = scalars.index(after: end)
      } else if isSQL, scalar == "-", next < scalars.endIndex, scalars[next] == "-" {
        guard let end = scalars[next...].firstIndex(of: "\n") else { return nil }
        index = scalars.index(after: end)
      } else if !isSQL, scalar == "/", last == "~" || last == "～" {
        guard let end = expressionEnd(scalars, next) else { return nil }
        index = scalars.index(after: end)
      } else {
        index = next
        if scalar == ";" || (scalar == "；" && !isSQL) {
          return text.utf8.distance(from: text.startIndex, to: index)
        }
      }
      if !scalar.properties.isWhitespace { last = scalar }
    }
    return nil
  }

  private static func closing(of scalar: Unicode.Scalar, _ isSQL: Bool) -> Unicode.Scalar? {
    switch scalar {
    case "'", "\"": scalar
    case "`" where isSQL: scalar
    case "“" where !isSQL: "”"
    case "‘" where !isSQL: "’"
    case "「" where !isSQL: "」"
    default: nil
    }
  }

  private static func expressionEnd(
    _ scalars: String.UnicodeScalarView, _ start: String.Index
  ) -> String.Index? {
    var index = start
    while index < scalars.endIndex {
      if scalars[index] == "/" { return index }
      if scalars[index] == "\\" {
        index = scalars.index(after: index)
        if index == scalars.endIndex { return nil }
      }
      index = scalars.index(after: index)
    }
    return nil
  }
}
