import Testing

@testable import Query

@Suite("Regular expressions")
struct PatternTests {
  @Test(
    "Match",
    arguments: [
      ("投资", "完成投资12亿元", true), ("^投资", "完成投资", false), ("投资$", "完成投资", true),
      ("^$", "", true), ("^$", "x", false), ("a*", "", true), ("a+b", "aaab", true), ("a+b", "b", false),
      ("a{2,3}$", "baaa", true), ("^a{2}$", "aaa", false), ("[0-9]+个", "85个", true),
      ("[^0-9]个", "85个", false), ("\\d+(\\.\\d+)?亿", "12.5亿", true), ("一期|二期", "水厂二期", true),
      ("^(一期|二期)$", "三期", false), ("水.厂", "水一厂", true), ("a.c", "a\nc", false),
      ("\\.", "x", false), ("[]a]", "]", true), ("x?$", "", true), ("(?:ab)+c", "ababc", true),
      ("a$b", "ab", false), ("\\w+湖", "青梧湖", true), ("\\D", "1", false),
    ])
  func matches(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == isMatch)
    #expect(try Self.matchesFast(pattern, text) == isMatch)
  }

  private static func matchesFast(_ pattern: String, _ text: String) throws -> Bool {
    let matcher = PatternMatcher(try Pattern(pattern))
    let bytes = Array(text.utf8)
    // The second time everything is found in the table.
    let first = bytes.withUnsafeBufferPointer(matcher.matches)
    #expect(bytes.withUnsafeBufferPointer(matcher.matches) == first)
    return first
  }

  @Test("The fast matcher answers as the plain one, on every short text for every short pattern")
  func fastAndPlainAgree() throws {
    let pieces = ["a", "湖", ".", "^", "$", "[^a]", "a*", "(a|湖)+", "|", "b?"]
    let letters = ["a", "b", "湖", "\n"]
    var texts = [""]
    for _ in 0..<3 { texts += texts.flatMap { text in letters.map { text + $0 } } }
    for first in pieces {
      for second in pieces {
        for third in ["", "$", "a"] {
          let pattern = try Pattern(first + second + third)
          let matcher = PatternMatcher(pattern)
          for text in Set(texts) {
            let bytes = Array(text.utf8)
            let isMatch = bytes.withUnsafeBufferPointer(matcher.matches)
            if isMatch != pattern.matches(text) { Issue.record("\(first + second + third) on \(text)") }
          }
        }
      }
    }
  }

  @Test("States that are too many are forgotten, and the answer stays")
  func manyStates() throws {
    // Whether the 14th character from the end is an a: as many states as sets of places.
    let pattern = try Pattern("a.{13}$")
    let matcher = PatternMatcher(pattern)
    var seed: UInt64 = 7
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<400 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += seed >> 60 & 1 == 0 ? "a" : "湖"
      }
      let bytes = Array(text.utf8)
      #expect(bytes.withUnsafeBufferPointer(matcher.matches) == pattern.matches(text))
    }
  }

  @Test(
    "What cannot be read is told",
    arguments: [
      ("a(", PatternError.unbalanced("(")), ("a)", .unbalanced(")")), ("[a", .unbalanced("[")),
      ("*a", .nothingToRepeat), ("a\\", .trailingBackslash), ("a{3,2}", .badRange("{3,2}")),
      ("[z-a]", .badRange("z-a")), ("(a{1000}){1000}", .tooLarge),
      ("a" + String(repeating: "*", count: 99), .tooLarge),
    ])
  func errors(pattern: String, error: PatternError) {
    #expect(throws: error) { try Pattern(pattern) }
  }

  @Test("A pattern that makes others hang takes linear time")
  func linear() throws {
    let text = String(repeating: "a", count: 5000)
    #expect(try Pattern("^(a+)+$").matches(text + "b") == false)
  }
}
