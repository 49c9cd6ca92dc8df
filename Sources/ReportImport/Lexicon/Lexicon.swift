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

  /// All words, in no particular order.
  let entries: [Entry]
  private let trie: ByteTrie

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
    trie = ByteTrie(sorted: sorted.map { Array($0.key.utf8) })
  }

  /// The longest word that begins at `start` and ends before `end`; nil where none does.
  ///
  /// Complexity: linear in the length of the longest word.
  @inline(__always)
  func longestMatch(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> ByteTrie.Match? {
    trie.longestMatch(bytes, from: start, to: end)
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
