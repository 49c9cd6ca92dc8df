/// Tells in one pass which groups of phrases a text holds.
struct PhraseScanner<Group: OptionSet & Sendable>: Sendable where Group.Element == Group {
  private let trie: ByteTrie
  private let groups: [Group]
  /// A scanner for the phrases of each group; a phrase may belong to several.
  init(_ phrases: [(group: Group, texts: [String])]) {
    var byText: [String: Group] = [:]
    for (group, texts) in phrases {
      for text in texts { byText[text, default: []].formUnion(group) }
    }
    let sorted = byText.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    trie = ByteTrie(sorted: sorted.map { Array($0.key.utf8) })
    // The longest match speaks for the phrases that it begins with, too.
    groups = sorted.map { phrase in
      sorted.reduce(into: Group()) { if phrase.key.hasPrefix($1.key) { $0.formUnion($1.value) } }
    }
  }

  /// The groups of all phrases that stand in `range`.
  ///
  /// Complexity: linear in the length of the range times the length of the longest phrase.
  func groups(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Group {
    var found = Group()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if let match = trie.longestMatch(bytes, from: index, to: range.upperBound) {
        found.formUnion(groups[match.entry])
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return found
  }
}
