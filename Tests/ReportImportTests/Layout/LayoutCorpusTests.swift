import Foundation
import Testing

@testable import ReportImport

/// Real reports, where a checkout has them beside it, and the samples of the repository.
private let wholeReports: [String] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folders = [
    root.appending(path: "Samples"), root.deletingLastPathComponent().appending(path: "shared/corpus"),
  ]
  return folders.flatMap { folder -> [String] in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
  }
}()

@Suite("Whole reports", .enabled(if: !wholeReports.isEmpty, "no reports lie beside the tests"))
struct LayoutCorpusTests {
  @Test(
    "real reports are repaired besides the samples",
    .enabled(
      if: wholeReports.contains { $0.contains("/shared/corpus/") },
      "no collection of reports lies beside the checkout (../shared/corpus): the samples alone are repaired"))
  func collection() {
    #expect(wholeReports.count { !$0.contains("/shared/corpus/") } >= 5)
  }

  @Test("every paragraph stands in its source lines", arguments: wholeReports)
  func traceable(path: String) throws {
    let document = try SourceReader.read(path: path)
    let lines = String(decoding: document.utf8, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let repaired = LayoutRepair.repair(document)
    #expect(!repaired.paragraphs.isEmpty)
    for paragraph in repaired.paragraphs {
      let range = repaired.lines(of: paragraph)
      let source = FrontMatterLines.squeezed(lines[range.firstLine - 1...range.lastLine - 1].joined())
      let text = FrontMatterLines.squeezed(repaired.text(paragraph))
      #expect(source.contains(text) || source.replacing(/（[上下][接转].*?版）/, with: "").contains(text))
    }
  }

  @Test("paragraphs are whole and no navigation is left", arguments: wholeReports)
  func whole(path: String) throws {
    let repaired = LayoutRepair.repair(try SourceReader.read(path: path))
    let navigation = Set(NavigationWords.buttons).subtracting(["大", "中", "小"])
    for range in repaired.paragraphs {
      let text = repaired.text(range)
      // The last sentence of a page may go on in the next.
      if repaired.front.continuedTo != nil, range == repaired.paragraphs.last { continue }
      #expect(!navigation.contains(text))
      #expect(!text.contains("\n") && !text.contains("下转") && !text.contains("上接"))
      let ends = text.last.map { "。！？；：”）…".contains($0) } ?? false
      let isHeading = /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[部章节]).{2,45}$/
      #expect(ends || text.wholeMatch(of: isHeading) != nil, "\(text)")
    }
  }

  @Test("the head tells what it is", arguments: wholeReports)
  func heads(path: String) throws {
    let front = LayoutRepair.repair(try SourceReader.read(path: path)).front
    #expect(front.title?.contains("工作报告") == true || front.continuedFrom != nil)
    if front.title != nil { #expect(front.occasion?.contains("人民代表大会") == true) }
  }
}
