/// A double-array trie over byte strings: `check[base[node] + byte] == node` where a child exists.
///
/// A lookup reads one array element a byte and allocates nothing.
struct ByteTrie: Sendable {
  /// A word found in a text.
  struct Match {
    /// Its length in bytes.
    var length: Int
    /// Its place in the sorted list that the trie was built from.
    var entry: Int
  }

  /// A node: what a step reads stands together in memory.
  private struct Node: Sendable {
    var base: Int32
    var check: Int32
    var value: Int32
  }

  private let nodes: [Node]
  /// The node behind each character of three bytes, by scalar value; 0 where no word begins with it.
  ///
  /// It turns most places in a text down and spares the others two steps.
  private let opens: [Int32]

  /// A trie of `words`, which must be sorted by their bytes and distinct.
  ///
  /// Complexity: linear in the bytes of all words.
  init(sorted words: [[UInt8]]) {
    var builder = TrieBuilder(words: words)
    builder.build()
    nodes = builder.base.indices.map {
      Node(base: builder.base[$0], check: builder.check[$0], value: builder.value[$0])
    }
    var opens = [Int32](repeating: 0, count: 1 << 16)
    for word in words {
      guard word.count >= 3, word[0] >= 0xE0, word[0] < 0xF0 else { continue }
      opens[Self.scalar(word[0], word[1], word[2])] = word[..<3].reduce(0) {
        builder.base[Int($0)] + Int32($1)
      }
    }
    self.opens = opens
  }

  @inline(__always)
  private static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
  }

  /// The longest word that begins at `start` and ends before `end`; nil where none does.
  ///
  /// Complexity: linear in the length of the longest word.
  @inline(__always)
  func longestMatch(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Match? {
    nodes.withUnsafeBufferPointer { nodes in
      var node = 0
      var index = start
      var length = 0
      var entry: Int32 = -1
      if start + 2 < end, bytes[start] >= 0xE0, bytes[start] < 0xF0 {
        node = Int(opens[Self.scalar(bytes[start], bytes[start + 1], bytes[start + 2])])
        guard node > 0 else { return nil }
        index += 3
        entry = nodes[node].value
        if entry >= 0 { length = 3 }
      }
      while index < end {
        let next = Int(nodes[node].base) + Int(bytes[index])
        guard next < nodes.count, nodes[next].check == Int32(truncatingIfNeeded: node) else { break }
        node = next
        index += 1
        if nodes[next].value >= 0 {
          length = index - start
          entry = nodes[next].value
        }
      }
      return entry < 0 ? nil : Match(length: length, entry: Int(entry))
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
