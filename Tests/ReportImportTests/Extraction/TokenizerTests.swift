import Testing

@testable import ReportImport

@Suite("Tokens of a sentence")
struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var tokens = TokenBuffer()
      Tokenizer(bytes: buffer, lexicon: .shared).tokenize(0..<buffer.count, into: &tokens)
      return tokens.tokens.map { "\(ByteText.string(buffer, $0.start..<$0.end)) \($0.kind)" }
    }
  }

  @Test("quotations are whole, nested ones too")
  func quotations() {
    #expect(tokens("“青岚‘一期’工程”") == ["“青岚‘一期’工程” quoted"])
    #expect(tokens("“甲“乙”丙”") == ["“甲“乙”丙” quoted"])
    #expect(tokens("《清河规划》") == ["《清河规划》 quoted"])
    #expect(tokens("（财政局牵头）") == ["（财政局牵头） bracketed"])
    #expect(tokens("(财政局)") == ["(财政局) bracketed"])
  }

  @Test("an unbalanced mark is only a mark")
  func unbalanced() {
    #expect(tokens("“青岚") == ["“ mark", "青岚 unknown"])
    #expect(tokens("青岚”") == ["青岚 unknown", "” mark"])
    #expect(tokens("(青岚") == ["( mark", "青岚 unknown"])
  }

  @Test("dates are no quantities")
  func dates() {
    #expect(tokens("2030年") == ["2030年 date"])
    #expect(tokens("到2030年") == ["到2030年 date"])
    #expect(tokens("6月底前") == ["6月底前 date"])
    #expect(tokens("2026年6月30日") == ["2026年6月30日 date"])
  }

  @Test("numbers with units")
  func quantities() {
    #expect(tokens("１２０万吨") == ["１２０万吨 quantity"])
    #expect(tokens("1,100万") == ["1,100万 quantity"])
    #expect(tokens("5%—6%") == ["5%—6% quantity"])
    #expect(tokens("三百家") == ["三百家 quantity"])
  }

  @Test("numbers that name or grade")
  func descriptors() {
    #expect(tokens("3万吨级") == ["3万吨级 descriptor"])
    #expect(tokens("第三届") == ["第三届 descriptor"])
  }

  @Test("Latin names keep their digits")
  func latin() {
    #expect(tokens("5G-A") == ["5G-A latin"])
    #expect(tokens("PM2.5") == ["PM2.5 latin"])
    #expect(tokens("LNG") == ["LNG latin"])
  }

  @Test(
    "every byte is in a token, in order",
    arguments: ["加快建设青岚水库，5G。", "“甲（乙”丙）", "１％—２％", "\u{1F600}甲é乙", "千亿亿万", "——–-~"])
  func complete(text: String) {
    #expect(tokens(text).map { $0.split(separator: " ").dropLast().joined(separator: " ") }.joined() == text)
  }
}
