/// A piece of a sentence: a known word, a run of unknown characters, a number with its unit, a mark.
///
/// Positions are bytes of the repaired text.
struct Token: Sendable {
  /// What kind of piece it is.
  enum Kind: UInt8, Sendable {
    /// A word of the lexicon.
    case word
    /// Characters that no list knows: proper names mostly.
    case unknown
    /// Latin letters and digits: `5G-A`, `PM2.5`.
    case latin
    /// A number with its unit that may state a goal.
    case quantity
    /// A number that only describes: `3万吨级`, `第三届`, `2.0版`.
    case descriptor
    /// A date or year: `2030年`, `6月底前`.
    case date
    /// Everything between quotation marks or 《》, marks included.
    case quoted
    /// Everything between brackets, brackets included.
    case bracketed
    /// A punctuation mark.
    case mark
  }

  /// The marks that sentences are cut at.
  enum Mark: UInt8, Sendable {
    case none, comma, semicolon, colon, enumeration, stop, dash, other
  }

  var kind: Kind
  var mark: Mark = .none
  var start: Int
  var end: Int
  var classes: WordClass = []
  /// The word's number in the lexicon, or −1.
  var entry: Int32 = -1
  /// The number's place among the quantities of the sentence, or −1.
  var quantity: Int32 = -1

  func has(_ classes: WordClass) -> Bool {
    !self.classes.isDisjoint(with: classes)
  }

  /// Whether it can be part of a name: everything but marks and small words.
  var isNameLike: Bool {
    switch kind {
    case .unknown, .latin, .quoted, .bracketed, .descriptor: true
    case .word: has([.noun, .facility, .undertaking, .abstract, .phase, .product])
    default: false
    }
  }
}

/// A number in a sentence with its unit, ready to become a goal.
struct ScannedQuantity: Sendable {
  var number: NumberToken
  /// The second number of `5%—6%`.
  var upper: NumberToken?
  var unit: UnitToken?
  /// The range mark was written: `5%—6%`, `5至6个`.
  var isRange: Bool { upper != nil }
}

/// The tokens of one sentence, in storage that is used again for the next.
struct TokenBuffer {
  var tokens: [Token] = []
  var quantities: [ScannedQuantity] = []

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    quantities.removeAll(keepingCapacity: true)
  }
}
