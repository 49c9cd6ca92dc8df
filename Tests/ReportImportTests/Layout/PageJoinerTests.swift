import Testing

@testable import ReportImport

@Suite("Pages of one report given together")
struct PageJoinerTests {
  private func sample(_ name: String, _ format: String = "txt") throws -> SourceDocument {
    let path = format == "txt" ? "\(name).txt" : "formats/\(name).\(format)"
    return try SourceReader.read(path: SampleFiles.folder.appending(path: path).path)
  }

  private func page(_ text: String, _ name: String, paragraphs: Bool = true) -> SourceDocument {
    SourceDocument(
      source: name + ".txt", name: name, format: .text, encoding: "UTF-8", sha256: name,
      utf8: Array(text.utf8),
      linesAreParagraphs: paragraphs)
  }

  @Test(
    "the newspaper pages of the samples become one report, in page order", arguments: ["txt", "html", "docx"])
  func samples(format: String) throws {
    let first = try sample("qinghe-district-2026-page2", format)
    let second = try sample("qinghe-district-2026", format)
    let other = try sample("weidu-town-2026")
    let batch = ReportBatch.documents(from: [second, other, first])
    try #require(batch.count == 2)
    #expect(batch[0].source == "\(first.source) + \(second.source)")
    #expect(batch[0].name == "qinghe-district-2026-page2")
    #expect(batch[1].source == other.source)

    let importer = ReportImporter()
    let joined = try importer.importReport(batch[0])
    #expect(joined.report.continuedFrom == nil)
    #expect(joined.report.continuedTo == "四版")
    #expect(joined.report.jurisdiction == "清禾区")
    #expect(joined.statements.contains { $0.text.contains("与群众期盼相比还有差距；") })
    let parts = try importer.importReport(first).goals.count + importer.importReport(second).goals.count
    #expect(abs(joined.goals.count - parts) <= 1)

    // Line numbers go on over the files.
    let lineCount = first.utf8.count { $0 == 0x0A } + (first.utf8.last == 0x0A ? 0 : 1)
    let quote = "新增停车泊位4000个"
    let alone = try #require(importer.importReport(second).goals.first { $0.quote == quote })
    let here = try #require(joined.goals.first { $0.quote == quote })
    #expect(here.lines.firstLine == alone.lines.firstLine + lineCount)
    let place = try #require(joined.report.pageStarts).place(of: here.lines.firstLine)
    #expect(place == (2, alone.lines.firstLine))
    #expect(batch[1].pageStarts == nil)
  }

  @Test("a paragraph that the page break cut is whole again; the second page's lines keep their numbers")
  func cut() throws {
    let joined = ReportBatch.documents(from: [
      page("2026年1月6日 星期二 第1版\n报告\n推进（下转二版）\n责编：甲\n", "r-1"),
      page("2026年1月6日 星期二 第2版\n（上接一版）\n建设。\n（一）下文。\n", "r-2"),
    ])
    try #require(joined.count == 1)
    #expect(
      String(decoding: joined[0].utf8, as: UTF8.self)
        == "2026年1月6日 星期二 第1版\n报告\n推进建设。\n\n\n\n\n（一）下文。\n")
  }

  @Test("three pages make one report")
  func three() {
    let pages = [
      page("正文一。（下转二版）", "r-1"), page("（上接一版）正文二。（下转三版）", "r-2"), page("（上接二版）正文三。", "r-3"),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let joined = ReportBatch.documents(from: order.map { pages[$0] })
      #expect(joined.map(\.source) == ["r-1.txt + r-2.txt + r-3.txt"])
      #expect(joined[0].sha256 == SHA256.hexDigest(of: Array("r-1\nr-2\nr-3\n".utf8)))
    }
  }

  @Test("pages of different days, areas, or without anything in common stay apart")
  func apart() {
    let first = "2026年1月6日 星期二 第1版\n正文。（下转二版）"
    let nextDay = "2026年1月7日 星期三 第2版\n（上接一版）正文。"
    #expect(ReportBatch.documents(from: [page(first, "r-1"), page(nextDay, "r-2")]).count == 2)
    #expect(
      ReportBatch.documents(from: [page("正文。（下转二版）", "alpha"), page("（上接一版）正文。", "beta")]).count == 2)
  }

  @Test("page numbers that do not fit, and choices between pages, keep pages apart")
  func unfitting() {
    let first = page("正文。（下转二版）", "r-1")
    #expect(ReportBatch.documents(from: [first, page("（上接三版）正文。", "r-4")]).count == 2)
    #expect(
      ReportBatch.documents(from: [first, page("（上接一版）甲。", "r-2"), page("（上接一版）乙。", "r-2")]).count == 3)
    #expect(ReportBatch.documents(from: [first, first]).count == 2)
    #expect(ReportBatch.documents(from: []).isEmpty)
  }

  @Test(
    "page numbers in all their forms",
    arguments: [
      ("二版", 2), ("第4版", 4), ("A12版", 12), ("第十二版", 12), ("十版", 10), ("二十一版", 21), ("０３版", 3), ("要闻版", nil),
      ("99999版", nil),
    ] as [(String, Int?)])
  func numbers(page: String, number: Int?) {
    #expect(ReportPage.number(ofPage: page) == number)
  }
}
