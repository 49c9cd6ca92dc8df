/// A double-array trie over byte strings: `check[base[node] + byte] == node` where a child exists.
///
/// A lookup reads three array elements a byte and allocates nothing.
struct ByteTrie: Sendable {
  /// A word found in a text.
  struct Match {
    /// Its length in bytes.
    var length: Int
    /// Its place in the sorted list that the trie was built from.
    var entry: Int
  }

  private let base: [Int32]
  private let check: [Int32]
  private let value: [Int32]

  /// A trie of `words`, which must be sorted by their bytes and distinct.
  ///
  /// Complexity: linear in the bytes of all words.
  init(sorted words: [[UInt8]]) {
    var builder = TrieBuilder(words: words)
    builder.build()
    base = builder.base
    check = builder.check
    value = builder.value
  }

  /// The longest word that begins at `start` and ends before `end`; nil where none does.
  ///
  /// Complexity: linear in the length of the longest word.
  @inline(__always)
  func longestMatch(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Match? {
    base.withUnsafeBufferPointer { base in
      check.withUnsafeBufferPointer { check in
        var node: Int32 = 0
        var found: Match?
        var index = start
        while index < end {
          let next = Int(base[Int(node)]) + Int(bytes[index])
          guard next < check.count, check[next] == node else { break }
          node = Int32(truncatingIfNeeded: next)
          index += 1
          let entry = value[next]
          if entry >= 0 { found = Match(length: index - start, entry: Int(entry)) }
        }
        return found
      }
    }
  }
}

private struct TrieBuilder {
  let words: [[UInt8]]
  var base: [Int32] = [0]
  var check: [Int32] = [-1]
  var value: [Int32] = [-1]
  /// The first slot that may be free; those below 257 stay unused, since offsets are never negative.
  private var firstFree = 257

  init(words: [[UInt8]]) {
    self.words = words
  }

  mutating func build() {
    place(node: 0, words: 0..<words.count, depth: 0)
  }

  private mutating func grow(to size: Int) {
    while check.count < size {
      base.append(0)
      check.append(-1)
      value.append(-1)
    }
  }

  /// Places the children of `node`: the distinct bytes at `depth` of the sorted words in `range`.
  private mutating func place(node: Int, words range: Range<Int>, depth: Int) {
    var children: [(byte: UInt8, range: Range<Int>)] = []
    var index = range.lowerBound
    if index < range.upperBound, words[index].count == depth {
      value[node] = Int32(index)
      index += 1
    }
    while index < range.upperBound {
      let byte = words[index][depth]
      var end = index + 1
      while end < range.upperBound, words[end][depth] == byte { end += 1 }
      children.append((byte, index..<end))
      index = end
    }
    guard let first = children.first else { return }

    while firstFree < check.count, check[firstFree] >= 0 { firstFree += 1 }
    // Wide nodes go to the end: looking for a gap that fits them costs more than the gap is worth.
    var offset = children.count > 3 ? max(1, check.count - 256) : max(1, firstFree - Int(first.byte))
    search: while true {
      grow(to: offset + 257)
      for child in children where check[offset + Int(child.byte)] >= 0 {
        offset += 1
        continue search
      }
      break
    }
    base[node] = Int32(offset)
    for child in children { check[offset + Int(child.byte)] = Int32(node) }
    for child in children { place(node: offset + Int(child.byte), words: child.range, depth: depth + 1) }
  }
}
