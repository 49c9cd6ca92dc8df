import Testing

@testable import ReportImport

@Suite("Bytes of the source text")
struct LayoutBytesTests {
  @Test("reads outside of the text give nothing of the memory around it")
  func outside() {
    Array("第七".utf8).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let bytes = LayoutBytes(base: base, count: 3)
      #expect(bytes[0] == 0xE7)
      for offset in [3, 4, -1, Int.max, Int.min] {
        #expect(bytes[offset] == 0)
        #expect(bytes.scalar(at: offset).value == 0xFFFD)
        #expect(bytes.scalar(at: offset).next == 3)
      }
    }
  }

  @Test(
    "a text that ends where a page number would follow is read to its end",
    arguments: ["第", "第 ", "第七", "（下转", "上接"])
  func cut(text: String) throws {
    let document = try SourceReader.read(bytes: Array(text.utf8), source: "a.txt")
    #expect(throws: ImportError.self) { try ReportImporter().importReport(document) }
  }
}
