/// Finds the longest of many phrases that stands at a place in UTF-8 text.
///
/// A trie over Unicode scalars whose edges lie in one open-addressing hash table: a step costs one
/// multiplication and about one probe, and most places in a text are turned down by the first step.
///
/// Complexity: O(length of the longest match) a look-up, without allocation.
struct PhraseIndex: Sendable {
  /// What was found: the number of the phrase in the list it was made from, and its length in bytes.
  struct Match: Hashable {
    /// The index of the phrase in the list.
    var phrase: Int
    /// The number of bytes matched.
    var length: Int
  }

  private var keys: [UInt64]
  private var targets: [Int32]
  private var phraseOfNode: [Int32] = [-1]
  private let mask: Int

  /// An index of `phrases`.
  ///
  /// Where a phrase is listed twice, the first counts; empty ones are left out.
  init(_ phrases: [String]) {
    let edges = phrases.reduce(0) { $0 + $1.unicodeScalars.count }
    var capacity = 16
    while capacity < edges * 2 { capacity *= 2 }
    keys = [UInt64](repeating: .max, count: capacity)
    targets = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
    for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
      insert(phrase, as: Int32(index))
    }
  }

  private mutating func insert(_ phrase: String, as index: Int32) {
    var node: Int32 = 0
    for scalar in phrase.unicodeScalars {
      let key = UInt64(UInt32(node)) << 32 | UInt64(scalar.value)
      var slot = Self.slot(key, mask)
      while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
      if keys[slot] == .max {
        keys[slot] = key
        targets[slot] = Int32(phraseOfNode.count)
        phraseOfNode.append(-1)
      }
      node = targets[slot]
    }
    if phraseOfNode[Int(node)] < 0 { phraseOfNode[Int(node)] = index }
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The longest phrase that begins at `position` and ends at `end` at the latest.
  func longestMatch(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, end: Int) -> Match? {
    var cursor = ScalarCursor(bytes, at: position, end: end)
    var node: Int32 = 0
    var found: Match?
    while !cursor.isAtEnd {
      let key = UInt64(UInt32(node)) << 32 | UInt64(cursor.scalar)
      var slot = Self.slot(key, mask)
      while keys[slot] != key {
        if keys[slot] == .max { return found }
        slot = (slot + 1) & mask
      }
      node = targets[slot]
      cursor.advance()
      let phrase = phraseOfNode[Int(node)]
      if phrase >= 0 { found = Match(phrase: Int(phrase), length: cursor.position - position) }
    }
    return found
  }
}
