import Testing

@testable import ReportImport

/// What holds for any input, however odd: tried on texts put together at random, from a fixed seed.
@Suite("Invariants of layout repair")
struct LayoutInvariantTests {
  /// A small generator of its own, so that a failure comes again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let pieces = [
    "\n", "\n", "\n\n", " ", "　　", "　", "\t", "\u{A0}", "\u{2028}", "\u{FEFF}", "（", "）", "（上接二版）", "（下转",
    "版）", "20", "2", "5",
    "年", "12 345", ".3", "1. ", "%", "％", "亿元", "，", "。", "；", "：", "”", "“", "、", "一、", "（一）", "——", "第一部分",
    "AI", "PC", "Wi-Fi 6",
    "推动项目建设", "全区生产总值增长", "各位代表：", "政府工作报告", "目录", "来源：", "时间：2026-02-03", "市长　甄某", "下载", "打印", "【字号：",
    "首页 > 公开",
    "责编：某", "3版", "2026年1月9日 星期五", "相关报道：", "记者 某 摄", "- 3 -", "😀", "在云溪市人民代表大会会议上", "2026年1月28日",
  ]

  @Test("on odd texts of every length", arguments: 0..<400)
  func invariants(seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 7919 &+ 1)
    let count = Int.random(in: 0...120, using: &generator)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    let repaired = repair(text)

    // Paragraphs lie side by side, each followed by a line feed, none empty or blank at an end.
    var end = 0
    for paragraph in repaired.paragraphs {
      #expect(paragraph.lowerBound == end)
      #expect(!paragraph.isEmpty && repaired.utf8[paragraph.upperBound] == 0x0A)
      #expect(!repaired.utf8[paragraph].contains(0x0A))
      #expect(repaired.utf8[paragraph.lowerBound] != 0x20 && repaired.utf8[paragraph.upperBound - 1] != 0x20)
      end = paragraph.upperBound + 1
    }
    #expect(end == repaired.utf8.count)
    #expect(repaired.utf8.withUnsafeBufferPointer { UTF8Validation.firstError(in: $0) } == nil)

    // Line starts ascend.
    let starts = repaired.lineStarts
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0.offset < $1.offset && $0.line < $1.line })

    // What is not white space is found in the source in the same order, line by line.
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    var cursor = (line: 1, offset: 0)
    for offset in repaired.utf8.indices where repaired.utf8[offset] != 0x0A && repaired.utf8[offset] != 0x20 {
      let line = repaired.line(at: offset)
      if line != cursor.line { cursor = (line, 0) }
      let found = lines[line - 1][cursor.offset...].firstIndex(of: repaired.utf8[offset])
      guard let found else {
        Issue.record("byte \(offset) is not on line \(line) of \(text.debugDescription)")
        return
      }
      cursor.offset = found + 1
    }
  }

  @Test("repairing what was repaired changes nothing", arguments: [true, false])
  func idempotent(hardBroken: Bool) {
    let page = hardBroken ? Column().set(districtProse) : districtProse.joined(separator: "\n")
    let once = repair(page)
    let twice = repair(String(decoding: once.utf8, as: UTF8.self))
    #expect(once.utf8 == twice.utf8)
  }

  @Test("white space without end, marks without end, one line without end")
  func long() {
    for piece in ["　", "（上接", "1 ", "）", "1.", "一、", "大 ", "> "] {
      let text = String(repeating: piece, count: 200_000)
      #expect(repair(text).utf8.count <= text.utf8.count + 1)
    }
  }
}
