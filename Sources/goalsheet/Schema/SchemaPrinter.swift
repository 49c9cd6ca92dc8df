import ArgumentParser
import ReportCatalog
import ReportModel

/// `--format` of `goalsheet schema`.
enum SchemaFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, json, sql, markdown
}

/// Prints the data dictionary.
enum SchemaPrinter {
  static func text(_ format: SchemaFormat, dialect: SQLDialect = .sqlite) -> String {
    switch format {
    case .text: plainText
    case .json: json
    case .sql: CatalogSchema.script(dialect)
    case .markdown: markdown
    }
  }

  private static var all: [TableDefinition] { DataDictionary.tables + DataDictionary.views }

  // MARK: Text

  private static var plainText: String {
    all.map { table in
      let lines = table.columns.map { column in
        var lines = ["  \(column.name)  \(column.chineseName) · \(column.englishName) · \(kind(of: column))"]
        lines.append("      \(column.chineseDescription)")
        lines.append("      \(column.englishDescription)")
        if let codes = column.codes { lines.append("      " + names(of: codes)) }
        return lines.joined(separator: "\n")
      }
      return """
        \(table.name)  \(table.chineseName) · \(table.englishName)\(table.isView ? " (view)" : "")
        \(table.chineseDescription)
        \(table.englishDescription)
        \(lines.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }

  private static func names(of codes: CodeList) -> String {
    codes.entries.map { "\($0.code) \($0.chineseName)" }.joined(separator: " · ")
  }

  private static func kind(of column: ColumnDefinition) -> String {
    switch column.rule {
    case .optional: column.kind.rawValue
    case .required: "\(column.kind.rawValue), never empty"
    case .primaryKey: "\(column.kind.rawValue), primary key"
    case .references(let table): "\(column.kind.rawValue), never empty, id of \(table)"
    case .mayReference(let table): "\(column.kind.rawValue), id of \(table)"
    }
  }

  // MARK: Markdown

  private static var markdown: String {
    all.map { table in
      let rows = table.columns.map { column in
        let codes = column.codes.map { "<br>" + names(of: $0) } ?? ""
        let cells = [
          "`\(column.name)`", column.chineseName, column.englishName, kind(of: column),
          column.chineseDescription + "<br>" + column.englishDescription + codes,
        ]
        return "| " + cells.map(escaped).joined(separator: " | ") + " |"
      }
      return """
        ## `\(table.name)` \(table.chineseName)

        \(table.chineseDescription)。\(table.englishDescription).

        | column | 列 | heading | type | meaning |
        |---|---|---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  // MARK: JSON

  private static var json: String {
    let tables = all.map { table in
      let columns = table.columns.map { column in
        var members = [
          ("name", JSONText.quoted(column.name)), ("type", JSONText.quoted(column.kind.rawValue)),
          ("required", column.rule == .optional || isOptionalReference(column) ? "false" : "true"),
          ("zh", JSONText.quoted(column.chineseName)), ("en", JSONText.quoted(column.englishName)),
          ("description_zh", JSONText.quoted(column.chineseDescription)),
          ("description_en", JSONText.quoted(column.englishDescription)),
        ]
        if case .references(let target) = column.rule {
          members.append(("references", JSONText.quoted(target)))
        }
        if case .mayReference(let target) = column.rule {
          members.append(("references", JSONText.quoted(target)))
        }
        if let codes = column.codes {
          let entries = codes.entries.map {
            object([
              ("code", JSONText.quoted($0.code)), ("zh", JSONText.quoted($0.chineseName)),
              ("en", JSONText.quoted($0.englishName)),
            ])
          }
          members.append(("codes", "[" + entries.joined(separator: ",") + "]"))
        }
        return "      " + object(members)
      }
      return """
            {"name":\(JSONText.quoted(table.name)),"view":\(table.isView),"zh":\
        \(JSONText.quoted(table.chineseName)),"en":\(JSONText.quoted(table.englishName)),"description_zh":\
        \(JSONText.quoted(table.chineseDescription)),"description_en":\
        \(JSONText.quoted(table.englishDescription)),"columns":[
        \(columns.joined(separator: ",\n"))
            ]}
        """
    }
    return """
      {
        "schema_version": \(DataDictionary.schemaVersion),
        "tables": [
      \(tables.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static func isOptionalReference(_ column: ColumnDefinition) -> Bool {
    if case .mayReference = column.rule { return true }
    return false
  }

  private static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }
}
