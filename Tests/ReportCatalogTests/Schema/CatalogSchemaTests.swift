import Testing

@testable import ReportCatalog

@Suite struct CatalogSchemaTests {
  @Test func aTableDeclaresTypesAndReferences() {
    #expect(
      CatalogSchema.createTable(DataDictionary.projects) == """
        CREATE TABLE projects (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL,
          report_id INTEGER NOT NULL REFERENCES reports(id),
          name TEXT NOT NULL,
          count INTEGER,
          investment_value REAL,
          investment_unit TEXT,
          investment_base REAL
        )
        """)
  }

  @Test func referencedTablesComeFirst() {
    var known: Set<String> = []
    for table in DataDictionary.tables {
      known.insert(table.name)
      for column in table.columns {
        switch column.rule {
        case .references(let other), .mayReference(let other): #expect(known.contains(other))
        default: break
        }
      }
    }
  }

  @Test func indexesAreNamedAfterTableAndColumn() {
    #expect(
      CatalogSchema.createIndexes(DataDictionary.projects)
        == ["CREATE INDEX IF NOT EXISTS projects_report_id ON projects (report_id)"])
  }
}
