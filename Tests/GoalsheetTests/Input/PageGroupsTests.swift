import Foundation
import Testing

@testable import goalsheet

@Suite("Pages of one report given together", .enabled(if: ProgramRun.isBuilt, "the program was not built"))
struct PageGroupsTests {
  /// The samples' two newspaper pages: the second names the first, and a third that there is no file of.
  private let first = ProgramRun.sample("qinghe-district-2026-page2.txt")
  private let second = ProgramRun.sample("qinghe-district-2026.txt")
  private let other = ProgramRun.sample("weidu-town-2026.txt")
  private let nextMissing =
    "the report is continued on 四版, which is missing; give the files of all its pages together"

  @Test("are one input, where the first of them was given, whatever the number of jobs")
  func grouping() {
    for jobs in [1, 2, 7] {
      let inputs = PageGroups.joined(
        [second, other, "-", first, "no-such-file.txt"].map { Input(path: $0) }, encoding: nil, jobs: jobs)
      #expect(inputs.map(\.label) == ["\(first) + \(second)", other, "-", "no-such-file.txt"])
      #expect(
        inputs.map(\.outputName) == [
          "qinghe-district-2026-page2", "weidu-town-2026", "stdin", "no-such-file",
        ])
    }
  }

  @Test(
    "are found in every encoding",
    arguments: [
      ("gb18030", 0x8000_0632), ("big5", 0x8000_0A03), ("utf-16le", 0x9400_0100), ("utf-16be", 0x9000_0100),
    ] as [(String, UInt)])
  func encodings(name: String, code: UInt) throws {
    let folder = try Folder()
    let texts = [
      "news-2.txt": "2026年1月6日 星期二 第2版\n\n政府工作報告\n\n一、主要工作\n推進工業的發展。（下轉三版）",
      "news-3.txt": "2026年1月6日 星期二 第3版\n\n（上接二版）\n二、其他工作\n保持社會大局和平。\n",
    ]
    for (file, text) in texts {
      let data = try #require(text.data(using: String.Encoding(rawValue: code)))
      try data.write(to: URL(fileURLWithPath: folder.path + "/" + file))
    }
    let inputs = PageGroups.joined(InputCollector.collect([folder.path]), encoding: name, jobs: 1)
    #expect(inputs.map(\.outputName) == ["news-2"])
    #expect(inputs.first?.continuations == [folder.path + "/news-3.txt"])
  }

  @Test("convert to one output named after the first page, with a warning for the page that is missing")
  func convertTogether() throws {
    let scratch = try Scratch()
    let run = try ProgramRun(
      ["convert", second, other, first, "--format", "jsonl", "-o", "out"], in: scratch.url)
    #expect(run.status == 0)
    #expect(run.error == "Warning: \(first) + \(second): \(nextMissing)\n")
    #expect(
      Set(run.output.split(separator: "\n").map { $0.split(separator: "/")[1] })
        == ["qinghe-district-2026-page2", "weidu-town-2026"])
    let report = try String(
      contentsOf: scratch.url.appendingPathComponent("out/qinghe-district-2026-page2/reports.jsonl"),
      encoding: .utf8)
    #expect(report.contains(#""continued_to":"四版""#) && report.contains(#""continued_from":null"#))
  }

  @Test("convert alone when given apart, each telling the pages it misses")
  func convertApart() throws {
    let scratch = try Scratch()
    let run = try ProgramRun(["convert", second, "--format", "jsonl", "-o", "out"], in: scratch.url)
    #expect(run.status == 0)
    #expect(
      run.error == """
        Warning: \(second): the report is continued from 二版, which is missing; give the files of all its pages \
        together
        Warning: \(second): \(nextMissing)

        """)
    let report = try String(
      contentsOf: scratch.url.appendingPathComponent("out/qinghe-district-2026/reports.jsonl"),
      encoding: .utf8)
    #expect(report.contains(#""continued_from":"二版""#) && report.contains(#""continued_to":"四版""#))
  }

  @Test("are one report to queries and to inspect")
  func asking() throws {
    let scratch = try Scratch()
    let query = try ProgramRun(
      ["query", first, second, "reports select count()", "--format", "csv", "--quiet"], in: scratch.url)
    #expect(query.output.split(separator: "\r\n").last == "1")
    let inspect = try ProgramRun(["inspect", second, first, "--quiet"], in: scratch.url)
    #expect(inspect.status == 0)
    #expect(inspect.output.components(separatedBy: "\(first) + \(second)").count == 2)
    #expect(inspect.output.contains("文件1第12行") && inspect.output.contains("文件2第"))
  }

  @Test("lead from a row back to the file and the line in it")
  func sourceOfRow() throws {
    let scratch = try Scratch()
    let commands = ["-c", "任务 其中 事项 ~ 两条主链 选择 编号", "-c", ".source 3"]
    let run = try ProgramRun(["repl", first, second] + commands, in: scratch.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\(second):73\n"))
    #expect(run.output.contains("▶ 73  　　做大两条主链。"))
  }
}
