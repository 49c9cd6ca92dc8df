/// Why a regular expression cannot be read.
public enum PatternError: Error, Hashable, Sendable {
  /// A bracket or brace is not closed, or closes nothing.
  case unbalanced(String)
  /// `*`, `+`, `?` or `{…}` with nothing before it.
  case nothingToRepeat
  /// It ends in a backslash.
  case trailingBackslash
  /// The ends of a range or a count are in the wrong order, or a count is no number.
  case badRange(String)
  /// More steps than ``Pattern/maximumSize``.
  case tooLarge
}

/// A regular expression that takes time linear in the text whatever it is: no text makes it hang.
///
/// `.` any character, `[…]` and `[^…]` sets, `\d` `\w` `\s` and their capitals, `*` `+` `?` `{2}` `{2,}`
/// `{2,5}`, `(…)`, `|`, `^` and `$`. Matching is a simulation of all paths at once (Thompson 1968).
struct Pattern: Sendable {
  /// The most steps that a pattern may have.
  static let maximumSize = 5000

  enum Step: Sendable {
    case scalar(UInt32)
    case any
    case set(ScalarClass)
    case start
    case end
    case split(Int, Int)
    case jump(Int)
    case match
  }

  let steps: [Step]

  init(_ text: String) throws(PatternError) {
    var parser = PatternParser(text)
    steps = try PatternProgram.steps(of: try parser.parse())
  }

  /// Whether the expression matches anywhere in the text.
  ///
  /// - Complexity: O(length of the text × size of the pattern).
  func matches(_ text: String) -> Bool {
    var current: [Int] = []
    var next: [Int] = []
    var marks = [Int](repeating: -1, count: steps.count)
    var position = 0
    for scalar in text.unicodeScalars {
      // A match may begin anywhere.
      if add(0, to: &current, &marks, position, isStart: position == 0, isEnd: false) { return true }
      next.removeAll(keepingCapacity: true)
      for index in current where takes(steps[index], scalar) {
        let isLast = false
        if add(index + 1, to: &next, &marks, position + 1, isStart: false, isEnd: isLast) { return true }
      }
      swap(&current, &next)
      position += 1
    }
    // The end of the text: what waits for `$` may go on.
    var final: [Int] = []
    var endMarks = [Int](repeating: -1, count: steps.count)
    if add(0, to: &final, &endMarks, 0, isStart: position == 0, isEnd: true) { return true }
    for index in current {
      guard case .end = steps[index] else { continue }
      if add(index + 1, to: &final, &endMarks, 0, isStart: position == 0, isEnd: true) { return true }
    }
    return false
  }

  private func takes(_ step: Step, _ scalar: Unicode.Scalar) -> Bool {
    switch step {
    case .scalar(let value): value == scalar.value
    case .any: scalar != "\n"
    case .set(let set): set.contains(scalar)
    default: false
    }
  }

  /// Adds a step and all that are reached from it without a character.
  ///
  /// - Returns: Whether the match is reached.
  private func add(
    _ first: Int, to list: inout [Int], _ marks: inout [Int], _ position: Int, isStart: Bool, isEnd: Bool
  ) -> Bool {
    var waiting = [first]
    while let index = waiting.popLast() {
      if marks[index] == position { continue }
      marks[index] = position
      switch steps[index] {
      case .match: return true
      case .jump(let target): waiting.append(target)
      case .split(let one, let other):
        waiting.append(other)
        waiting.append(one)
      case .start: if isStart { waiting.append(index + 1) }
      case .end: if isEnd { waiting.append(index + 1) } else { list.append(index) }
      default: list.append(index)
      }
    }
    return false
  }
}

/// A set of characters: `[0-9年]`, `\d`.
struct ScalarClass: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value) }

  /// The same for the value of a scalar.
  func contains(_ value: UInt32) -> Bool {
    ranges.contains { $0.contains(value) } != isNegated
  }

  static let digits = ScalarClass(ranges: [0x30...0x39, 0xFF10...0xFF19])
  static let spaces = ScalarClass(ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x3000...0x3000])
  static let words = ScalarClass(
    ranges: [
      0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0x24F, 0x3400...0x9FFF, 0x20000...0x3FFFD,
    ])
}
