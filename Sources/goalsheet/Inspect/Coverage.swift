import ReportModel

/// How much of the plan sections became rows, counted in characters and sentences.
struct Coverage: Equatable {
  /// Sentences of the plan sections.
  var sentences = 0
  /// Those with at least one fact.
  var withFacts = 0
  /// Those marked as context.
  var context = 0
  /// Those that are neither, of which there should be none.
  var lost = 0
  /// Characters of the sentences.
  var characters = 0
  /// Those that stand in the quote of a fact.
  var covered = 0
  /// Those of context sentences.
  var contextCharacters = 0

  init(_ report: InspectedReport) {
    for section in report.sections where InspectedReport.isPlan(section.kind) {
      for statement in section.statements { add(statement) }
    }
  }

  private mutating func add(_ statement: InspectedReport.Statement) {
    let text = Array(statement.text.utf8)
    sentences += 1
    let length = Self.characters(in: text[...])
    characters += length
    if !statement.facts.isEmpty {
      withFacts += 1
    } else if statement.isContext {
      context += 1
      contextCharacters += length
    } else {
      lost += 1
    }
    var isCovered = [Bool](repeating: false, count: text.count)
    for fact in statement.facts {
      guard let range = Self.range(of: Array(fact.quote.utf8), in: text) else { continue }
      for index in range { isCovered[index] = true }
    }
    for (byte, isCovered) in zip(text, isCovered) where isCovered && !Self.isContinuation(byte) {
      covered += 1
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { isContinuation($1) ? $0 : $0 + 1 }
  }

  private static func range(of wanted: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    for start in 0...(text.count - wanted.count)
    where text[start] == wanted[0] && text[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}
