import ReportCatalog
import ReportModel
import SampleReport
import Testing

@testable import Ledger

@Suite struct CSVExportTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func lines(
    _ name: String, _ language: Language = .chinese, _ report: ImportedReport = SampleReport.imported()
  ) throws -> [String] {
    let export = CSVExport(options: .test(language))
    _ = try export.write(sampleCatalog([report]), as: "linxi", to: scratch.folder())
    return scratch.text("linxi/\(name).csv").split(separator: "\r\n").map(String.init)
  }

  @Test func filesBeginWithAByteOrderMarkAndEndLinesWithCRLF() throws {
    _ = try lines("tasks")
    let bytes = scratch.bytes("linxi/tasks.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    #expect(!bytes.suffix(2).dropLast().contains(0x0A))
  }

  @Test func headingsAndCodesFollowTheLanguage() throws {
    let chinese = try lines("goals")
    #expect(chinese[0].contains(",指标,类型,角色,比较,目标值,上限值,单位,"))
    #expect(chinese[2].contains(",地区生产总值,增速,目标,不低于,5,,%,5,,%,计划,2026年,预期,"))
    let english = try lines("goals", .english)
    #expect(english[0].contains(",Indicator,Measure,Role,Comparator,Value,"))
    #expect(english[2].contains(",地区生产总值,growth,target,at_least,5,"))
    #expect(english[1].contains(",equal,5.2,"), "a bare = would be taken for a formula")
  }

  @Test func contextIsYesOrNo() throws {
    #expect(try lines("statements")[2].contains(",各位代表！,是,"))
    #expect(try lines("statements", .english)[1].contains(",no,3,3,"))
  }

  @Test func fieldsAreQuotedWhereTheyMustBe() throws {
    var report = SampleReport.imported()
    report.tasks[0].object = "甲,\"乙\"\n丙"
    #expect(try lines("tasks", .chinese, report)[1].contains(",\"甲,\"\"乙\"\"\n丙\","))
  }

  @Test func formulasAreMadeHarmless() throws {
    var report = SampleReport.imported()
    report.tasks[0].object = "=cmd|'/c calc',!A1"
    report.tasks[0].action = "@SUM(A1)"
    #expect(try lines("tasks", .chinese, report)[1].contains(",'@SUM(A1),\"'=cmd|'/c calc',!A1\","))
  }

  @Test(arguments: [
    ("=1", true), ("=", false), ("+1", false), ("-1.5", false), ("-", true), ("+1+2", true), ("-2%", true),
    ("-1.2.3", true),
    ("@a", true), ("\ta", true), ("\ra", true), ("\na", true), ("", false), ("a=1", false), ("＝1", true),
    ("＋1", true), ("－1", true), ("＠a", true), ("，a", false), ("5%—6%", false), ("'=1", false),
  ]) func formulasAreTold(text: String, isFormula: Bool) {
    var text = text
    #expect(text.withUTF8 { FormulaGuard.isFormula($0) } == isFormula, "\(text)")
  }
}
