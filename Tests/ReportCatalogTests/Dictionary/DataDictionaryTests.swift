import ReportModel
import Testing

@testable import ReportCatalog

@Suite struct DataDictionaryTests {
  private static let all = DataDictionary.tables + DataDictionary.views

  @Test(arguments: all) func everyColumnHasOneNameInEachLanguage(table: TableDefinition) {
    for names in [
      table.columns.map(\.name), table.columns.map(\.chineseName), table.columns.map(\.englishName),
    ] {
      #expect(Set(names).count == names.count, "\(table.name) has twins among \(names)")
      #expect(!names.contains(""))
    }
  }

  @Test(arguments: all) func everyColumnIsExplainedInBothLanguages(table: TableDefinition) {
    for column in table.columns {
      #expect(!column.chineseDescription.isEmpty && !column.englishDescription.isEmpty, "\(column.name)")
    }
    #expect(!table.chineseDescription.isEmpty && !table.englishDescription.isEmpty)
  }

  @Test func goalsHaveTheColumnsOfTheDesign() {
    #expect(
      DataDictionary.goals.columns.map(\.name).joined(separator: " ")
        == """
        id key report_id section_id statement_id indicator_id indicator measure role comparator value \
        value_max unit base_value base_value_max base_unit tense period commitment deadline due_date \
        confidence quote first_line last_line
        """)
  }

  @Test func milestonesAndTasksHaveTheColumnsOfTheDesign() {
    #expect(
      DataDictionary.milestones.columns.map(\.name).joined(separator: " ")
        == """
        id key project_id section_id statement_id phase stage stage_text deadline due_date tense period \
        confidence quote first_line last_line
        """)
    #expect(
      DataDictionary.tasks.columns.map(\.name).joined(separator: " ")
        == """
        id key report_id section_id statement_id action object deadline due_date commitment confidence \
        quote first_line last_line lead_unit support_units
        """)
  }

  @Test func codesAreShownInTheLanguageOfTheReader() throws {
    let comparator = try #require(DataDictionary.goals.column("comparator")?.codes)
    #expect(comparator.name(of: ">=", in: .chinese) == "不低于")
    #expect(comparator.name(of: ">=", in: .english) == "at_least")
    #expect(comparator.name(of: "range", in: .english) == "range")
    #expect(comparator.name(of: "unheard of", in: .chinese) == "unheard of")
  }

  @Test func viewsAreFoundByName() {
    #expect(DataDictionary.table("projects_view")?.isView == true)
    #expect(DataDictionary.table("goals")?.isView == false)
    #expect(DataDictionary.table("nothing") == nil)
  }
}
