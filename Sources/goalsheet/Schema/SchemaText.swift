import ReportCatalog
import ReportModel

/// The data dictionary in the forms that people and programs read.
enum SchemaText {
  /// One block a table, one line a column: name, Chinese name, type, meaning.
  static func text(style: Style) -> String {
    var text = ""
    for table in DataDictionary.tables + DataDictionary.views {
      text += style.bold(table.name) + "  " + table.chineseName + "\n"
      text += "  " + table.chineseDescription + "\n  " + style.dim(table.englishDescription) + "\n"
      let width = table.columns.map(\.name.utf8.count).max() ?? 0
      let chineseWidth = table.columns.map { DisplayWidth.of($0.chineseName) }.max() ?? 0
      for column in table.columns {
        text += "  " + style.cyan(DisplayWidth.padded(column.name, to: width)) + "  "
        text += DisplayWidth.padded(column.chineseName, to: chineseWidth) + "  "
        text += DisplayWidth.padded(column.kind.sqlType, to: 7) + "  " + column.chineseDescription + "\n"
        if let codes = column.codes {
          text += String(repeating: " ", count: width + chineseWidth + 15)
          text += style.dim(codes.entries.map { "\($0.code) \($0.chineseName)" }.joined(separator: "、")) + "\n"
        }
      }
      text += "\n"
    }
    return text
  }

  /// An array of tables with their columns and codes.
  static func json() -> String {
    let tables = (DataDictionary.tables + DataDictionary.views).map { table in
      let columns = table.columns.map { column in
        var fields = [
          ("name", column.name), ("type", column.kind.sqlType), ("zh", column.chineseName),
          ("en", column.englishName), ("description_zh", column.chineseDescription),
          ("description_en", column.englishDescription),
        ].map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }
        if let codes = column.codes {
          let entries = codes.entries.map {
            "{\"code\":\(JSONText.quoted($0.code)),\"zh\":\(JSONText.quoted($0.chineseName)),\"en\":\(JSONText.quoted($0.englishName))}"
          }
          fields.append("\"codes\":[\(entries.joined(separator: ","))]")
        }
        return "    {\(fields.joined(separator: ","))}"
      }
      let head = [
        ("name", table.name), ("zh", table.chineseName), ("en", table.englishName),
        ("description_zh", table.chineseDescription), ("description_en", table.englishDescription),
      ].map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }.joined(separator: ",")
      return "  {\(head),\"view\":\(table.isView),\"columns\":[\n\(columns.joined(separator: ",\n"))\n  ]}"
    }
    return "[\n\(tables.joined(separator: ",\n"))\n]\n"
  }

  /// One heading and one table a table.
  static func markdown() -> String {
    var text = ""
    for table in DataDictionary.tables + DataDictionary.views {
      text += "## \(table.name) \(table.chineseName)\n\n\(table.chineseDescription)\n\n\(table.englishDescription)\n\n"
      text += "| column | 中文名 | type | 说明 | meaning | codes |\n|---|---|---|---|---|---|\n"
      for column in table.columns {
        let codes = column.codes.map { $0.entries.map { "`\($0.code)` \($0.chineseName)" }.joined(separator: "<br>") }
        let cells = [
          "`\(column.name)`", column.chineseName, column.kind.sqlType, column.chineseDescription,
          column.englishDescription, codes ?? "",
        ]
        text += "| " + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
          .joined(separator: " | ") + " |\n"
      }
      text += "\n"
    }
    return text
  }
}
