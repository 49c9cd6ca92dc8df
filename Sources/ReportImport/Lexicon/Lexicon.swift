import ReportModel

/// The word lists of this folder, compiled into one trie over UTF-8 bytes.
///
/// Lookups return the longest word at a place. Building takes about a millisecond and happens once.
final class Lexicon: Sendable {
  /// The lists that ship with goalsheet.
  static let shared = Lexicon()

  /// What the trie knows of a word.
  struct Entry: Sendable {
    /// The classes of all lines that list the word.
    var classes: WordClass = []
    /// The stage a “stage” word reaches.
    var stage: Stage?
  }

  /// A word found in a text.
  struct Match {
    /// Its length in bytes.
    var length: Int
    /// Its number in ``Lexicon/entries``.
    var entry: Int
  }

  /// All words, in no particular order.
  let entries: [Entry]
  private let base: [Int32]
  private let check: [Int32]
  private let value: [Int32]

  private init() {
    var words: [String: Entry] = [:]
    func add(_ text: String) {
      for line in text.split(separator: "\n") {
        let columns = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        guard columns.count >= 2, let list = columns.last else { continue }
        var classes: WordClass = []
        var stage: Stage?
        for column in columns.dropLast() {
          for name in column {
            if let named = WordClass.named[name] { classes.insert(named) }
            if let named = Stage(rawValue: name) { stage = named }
          }
        }
        for word in list {
          words[word, default: Entry()].classes.formUnion(classes)
          if let stage, words[word]?.stage == nil { words[word]?.stage = stage }
        }
      }
    }
    for table in [
      StageTable.text, QuantityTable.text, NounTable.text, NounTable.common, VerbTable.text,
    ] { add(table) }

    let sorted = words.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    entries = sorted.map(\.value)
    var builder = TrieBuilder(words: sorted.map { Array($0.key.utf8) })
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

  /// The entry of a whole word; for rules that look one word up by name.
  func entry(for word: String) -> Entry? {
    var copy = word
    return copy.withUTF8 { bytes in
      guard let match = longestMatch(bytes, from: 0, to: bytes.count), match.length == bytes.count
      else { return nil }
      return entries[match.entry]
    }
  }
}

/// Builds a double-array trie: `check[base[node] + byte] == node` where a child exists.
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
