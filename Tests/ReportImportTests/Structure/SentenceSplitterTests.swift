import Testing

@testable import ReportImport

@Suite("Cutting a paragraph into sentences")
struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var found: [String] = []
      SentenceSplitter.forEachSentence(buffer, in: 0..<buffer.count) {
        found.append(ByteText.string(buffer, $0))
      }
      return found
    }
  }

  @Test("at 。！？, closing mark included")
  func stops() {
    #expect(sentences("扩大内需。深化改革！行不行？好") == ["扩大内需。", "深化改革！", "行不行？", "好"])
  }

  @Test("not inside quotations, titles and brackets")
  func quotations() {
    #expect(sentences("办好“一件事。一次办”改革。推进。") == ["办好“一件事。一次办”改革。", "推进。"])
    #expect(sentences("落实（含配套。）政策。推进。") == ["落实（含配套。）政策。", "推进。"])
    #expect(sentences("宣讲《走进清河。续》一书。推进。") == ["宣讲《走进清河。续》一书。", "推进。"])
  }

  @Test("a closing quotation mark belongs to the sentence it ends")
  func closing() {
    #expect(sentences("他说：“干。”大家都干。") == ["他说：“干。”", "大家都干。"])
  }

  @Test("a quotation that is never closed does not swallow the rest")
  func unclosed() {
    #expect(sentences("推动“鹿鸣里。深化改革。") == ["推动“鹿鸣里。", "深化改革。"])
    #expect(sentences("推动鹿鸣里”。深化改革。") == ["推动鹿鸣里”。", "深化改革。"])
  }

  @Test("nothing is lost", arguments: ["", "。", "。。", "没有句号", "甲。乙", "“”。", "（。"])
  func complete(text: String) {
    #expect(sentences(text).joined() == text)
  }
}
