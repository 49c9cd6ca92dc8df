import Testing

@testable import ReportImport

@Suite("Line endings")
struct LineEndingsTests {
  private func normalized(_ text: String) -> String {
    String(decoding: LineEndings.normalized(Array(text.utf8)), as: UTF8.self)
  }

  @Test("all systems' line ends become one")
  func systems() {
    #expect(normalized("a\r\nb\rc\nd\r\r\ne") == "a\nb\nc\nd\n\ne")
    #expect(normalized("a\nb\n") == "a\nb\n")
    #expect(normalized("a\r") == "a\n")
  }

  @Test("separators that editors do not count add no line")
  func separators() {
    #expect(normalized("甲\u{2028}乙\u{2029}丙\u{85}丁\u{B}戊") == "甲\u{2028}乙\u{2028}丙\u{2028}丁\u{2028}戊")
    #expect(normalized("甲\n\u{C}乙\n") == "甲\n 乙\n")
    #expect(normalized("\u{C}甲\u{C}乙\u{C}") == " 甲\u{2028}乙 ")
  }

  @Test("the line of an offset is what an editor shows")
  func lines() {
    let bytes = Array("a\r\nb\rc\nd".utf8)
    #expect((0..<bytes.count).map { LineEndings.line(of: $0, in: bytes) } == [1, 1, 1, 2, 2, 3, 3, 4])
  }
}
