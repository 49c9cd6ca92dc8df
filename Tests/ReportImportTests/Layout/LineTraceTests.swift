import ReportModel
import Testing

@testable import ReportImport

@Suite("Each byte leads back to its line")
struct LineTraceTests {
  @Test("lines of a column, dropped ones counted")
  func column() throws {
    let text = "5要闻2026年1月9日 星期五\n\n" + Column(blankLines: true).set(districtProse)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let repaired = repair(text)
    #expect(repaired.paragraphs.count == districtProse.count)
    for paragraph in repaired.paragraphs {
      for offset in paragraph {
        let line = repaired.line(at: offset)
        #expect(lines[line - 1].utf8.contains(repaired.utf8[offset]))
      }
      let range = repaired.lines(of: paragraph)
      let source = lines[range.firstLine - 1...range.lastLine - 1].joined()
      #expect(FrontMatterLines.squeezed(source) == repaired.text(paragraph))
    }
  }

  @Test("starts ascend and each paragraph begins at one")
  func order() {
    let repaired = repair("政府工作报告\n" + districtProse.joined(separator: "\n\n"))
    let starts = repaired.lineStarts
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0.offset < $1.offset && $0.line < $1.line })
    #expect(repaired.paragraphs.map { repaired.line(at: $0.lowerBound) } == [2, 4, 6, 8])
  }

  @Test("a dropped caption leaves no line behind")
  func rollback() {
    let text = [districtProse[0], "本报记者 甄某 摄", districtProse[1]].joined(separator: "\n")
    let repaired = repair(text)
    #expect(
      repaired.lineStarts == [
        .init(offset: 0, line: 1), .init(offset: districtProse[0].utf8.count + 1, line: 3),
      ])
  }

  @Test("a separator that editors do not count does not count")
  func separators() {
    let repaired = repair("第一句完成了。\u{2028}第二句完成了。\n第三句完成了。")
    #expect(repaired.paragraphs.map(repaired.text) == ["第一句完成了。", "第二句完成了。", "第三句完成了。"])
    #expect(repaired.paragraphs.map { repaired.line(at: $0.lowerBound) } == [1, 1, 2])
  }

  @Test("text cut off in the middle of a character does no harm")
  func truncated() {
    let bytes = Array("（上接二版）　　增长5%，".utf8)
    for length in 0...bytes.count {
      let repaired = LayoutRepair.repair(
        SourceDocument(
          source: "t", name: "t", format: .text, encoding: "UTF-8", sha256: "", utf8: Array(bytes[..<length]))
      )
      #expect(repaired.utf8.count <= length + 1)
    }
  }
}
