/// A regular expression at speed: the paths of ``Pattern`` that are alive together are one state of an automaton,
/// made when it is first reached and then found in a table.
///
/// Characters that no step tells apart are one class, so the table has a column for each class and not for each
/// character. Use it from one thread at a time.
final class PatternMatcher {
  private let steps: [Pattern.Step]
  /// Where the classes of characters begin, ascending; the first is 0.
  private let boundaries: [UInt32]
  private let classesOfASCII: [Int]
  /// The steps that are alive in each state; the first state is the beginning of a text.
  private var states: [[Int]] = []
  private var numbers: [[Int]: Int] = [:]
  /// The state that follows, by state and class; ``unknown`` and ``match`` besides.
  private var transitions: [Int] = []
  /// Whether the text may end in each state; nil while nobody asked.
  private var endings: [Bool?] = []
  private var marks: [Int]
  private var mark = 0

  private static let unknown = -1
  private static let match = -2
  /// More states are forgotten, so that no expression fills the memory.
  private static let mostStates = 1000

  init(_ pattern: Pattern) {
    steps = pattern.steps
    marks = [Int](repeating: 0, count: pattern.steps.count)
    var found: Set<UInt32> = [0, 0x0A, 0x0B]
    for step in pattern.steps {
      switch step {
      case .scalar(let value): found.formUnion([value, value + 1])
      case .set(let set):
        for range in set.ranges { found.formUnion([range.lowerBound, range.upperBound + 1]) }
      default: break
      }
    }
    let boundaries = found.sorted()
    self.boundaries = boundaries
    classesOfASCII = (0..<0x80).map { Self.place(of: $0, in: boundaries) }
    begin()
  }

  /// Whether the expression matches anywhere in a text of UTF-8.
  ///
  /// - Complexity: O(length of the text), and once for each new state O(size of the pattern).
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // An expression that matches the empty text matches every text.
    if matchesAtOnce { return true }
    var state = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      let place: Int
      if byte < 0x80 {
        place = classesOfASCII[Int(byte)]
        position += 1
      } else {
        let (value, width) = Self.scalar(in: text, at: position)
        place = Self.place(of: value, in: boundaries)
        position += width
      }
      var next = transitions[state * boundaries.count + place]
      if next == Self.unknown { next = follow(&state, place) }
      if next == Self.match { return true }
      state = next
    }
    return mayEnd(in: state)
  }

  // MARK: States

  private var matchesAtOnce = false

  private func begin() {
    states.removeAll()
    numbers.removeAll()
    transitions.removeAll()
    endings.removeAll()
    mark += 1
    var alive: [Int] = []
    matchesAtOnce = add(0, to: &alive, isStart: true, isEnd: false)
    // The beginning is a state of its own, because only there `^` holds.
    _ = append(alive)
  }

  private func append(_ alive: [Int]) -> Int {
    states.append(alive)
    endings.append(nil)
    transitions.append(contentsOf: repeatElement(Self.unknown, count: boundaries.count))
    return states.count - 1
  }

  /// Finds the state that follows and writes it into the table.
  private func follow(_ state: inout Int, _ place: Int) -> Int {
    let value = boundaries[place]
    mark += 1
    var alive: [Int] = []
    var isMatch = false
    for index in states[state] where takes(steps[index], value) {
      if add(index + 1, to: &alive, isStart: false, isEnd: false) { isMatch = true }
    }
    // A match may begin anywhere.
    if !isMatch, add(0, to: &alive, isStart: false, isEnd: false) { isMatch = true }
    var next = Self.match
    if !isMatch {
      alive.sort()
      if let number = numbers[alive] {
        next = number
      } else {
        if states.count >= Self.mostStates {
          let kept = states[state]
          begin()
          // The state left was no beginning, or its table would not be full.
          state = append(kept)
        }
        next = append(alive)
        numbers[alive] = next
      }
    }
    transitions[state * boundaries.count + place] = next
    return next
  }

  private func mayEnd(in state: Int) -> Bool {
    if let known = endings[state] { return known }
    mark += 1
    var rest: [Int] = []
    var isMatch = add(0, to: &rest, isStart: state == 0, isEnd: true)
    for index in states[state] {
      guard !isMatch, case .end = steps[index] else { continue }
      isMatch = add(index + 1, to: &rest, isStart: state == 0, isEnd: true)
    }
    endings[state] = isMatch
    return isMatch
  }

  private func takes(_ step: Pattern.Step, _ value: UInt32) -> Bool {
    switch step {
    case .scalar(let own): own == value
    case .any: value != 0x0A
    case .set(let set): set.contains(value)
    default: false
    }
  }

  /// Adds a step and all that are reached from it without a character.
  ///
  /// - Returns: Whether the match is reached.
  private func add(_ first: Int, to alive: inout [Int], isStart: Bool, isEnd: Bool) -> Bool {
    var waiting = [first]
    while let index = waiting.popLast() {
      if marks[index] == mark { continue }
      marks[index] = mark
      switch steps[index] {
      case .match: return true
      case .jump(let target): waiting.append(target)
      case .split(let one, let other):
        waiting.append(other)
        waiting.append(one)
      case .start: if isStart { waiting.append(index + 1) }
      case .end: if isEnd { waiting.append(index + 1) } else { alive.append(index) }
      default: alive.append(index)
      }
    }
    return false
  }

  // MARK: Characters

  /// The place of the last boundary that is not above a value.
  private static func place(of value: UInt32, in boundaries: [UInt32]) -> Int {
    var low = 0
    var high = boundaries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if boundaries[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// The character that begins at a byte of 0x80 or more, and its length; what is no UTF-8 is U+FFFD.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt32, Int) {
    let lead = text[position]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0
    guard width > 0, position + width <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(width + 1))
    for place in 1..<width {
      let byte = text[position + place]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, width)
  }
}
