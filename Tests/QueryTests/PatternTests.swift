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
