import Testing

@testable import ReportImport

@Suite("Groups of phrases, found in one pass")
struct PhraseScannerTests {
  private struct Group: OptionSet {
    let rawValue: UInt8
    static let one = Group(rawValue: 1)
    static let two = Group(rawValue: 2)
    static let three = Group(rawValue: 4)
  }

  private let scanner = PhraseScanner<Group>([
    (.one, ["目标", "重点"]), (.two, ["目标任务"]), (.three, ["标任", "abc"]),
  ])

  private func groups(_ text: String) -> Group {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { scanner.groups(in: $0, 0..<$0.count) }
  }

  @Test("each group whose phrase stands in the text")
  func found() {
    #expect(groups("抓好重点工作") == .one)
    #expect(groups("xabc") == .three)
    #expect(groups("没有") == [])
    #expect(groups("") == [])
  }

  @Test("phrases that begin, hold and overlap one another all count")
  func overlapping() {
    #expect(groups("主要目标任务") == [.one, .two, .three])
    #expect(groups("主要目标") == .one)
  }

  @Test("a phrase cut off at the end is none")
  func cut() {
    #expect(groups("目") == [])
    #expect(groups("ab") == [])
  }
}

@Suite("The trie over bytes")
struct ByteTrieTests {
  @Test("returns the longest word at a place, for every word of a list")
  func longest() {
    let words = ["一", "一二", "一二三", "a", "ab", "丁", "万", "重", "重点", "重点工程"]
      .map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    let trie = ByteTrie(sorted: words)
    for (number, word) in words.enumerated() {
      for text in [word, word + Array("外".utf8)] {
        text.withUnsafeBufferPointer { bytes in
          let match = trie.longestMatch(bytes, from: 0, to: bytes.count)
          #expect(match?.length == word.count)
          #expect(match?.entry == number)
        }
      }
    }
  }

  @Test("an empty list holds nothing")
  func empty() {
    let trie = ByteTrie(sorted: [])
    Array("一".utf8).withUnsafeBufferPointer { bytes in
      #expect(trie.longestMatch(bytes, from: 0, to: bytes.count) == nil)
      #expect(trie.longestMatch(bytes, from: 0, to: 0) == nil)
    }
  }
}
