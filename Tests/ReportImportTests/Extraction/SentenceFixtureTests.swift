import Foundation
import Testing

/// Invented sentences of every level of government with the rows that they give, in `Fixtures/sentences.txt`.
///
/// A sentence stands on a line of its own, `R:` before one of a review, `T:` before one of the targets part; the
/// lines after it begin with G, P or T: the goals, the steps of projects and the tasks, as ``ReadingText``
/// writes them. No line after it: the sentence gives nothing.
@Suite("Sentences and their rows")
struct SentenceFixtureTests {
  @Test("every sentence gives the rows that stand below it", arguments: Fixture.all)
  func rows(fixture: Fixture) {
    #expect(fixture.read() == fixture.rows)
  }

  struct Fixture: CustomTestStringConvertible, Sendable {
    var sentence: String
    var rows: [String]

    var testDescription: String { sentence }

    /// The rows of the sentence as the importer reads it now.
    func read() -> [String] {
      let part: ReadingText.Part =
        sentence.hasPrefix("R:") ? .review : sentence.hasPrefix("T:") ? .targets : .plan
      let reading = ReadingText(part == .plan ? sentence : String(sentence.dropFirst(2)), in: part)
      return reading.goals.map { "G " + $0 } + reading.projects.map { "P " + $0 }
        + reading.tasks.map { "T " + $0 }
    }

    static let all: [Fixture] = {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/sentences.txt")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
      var fixtures: [Fixture] = []
      for line in text.split(separator: "\n") {
        if line.hasPrefix("#") { continue }
        if line.hasPrefix("  ") {
          fixtures[fixtures.count - 1].rows.append(String(line.dropFirst(2)))
        } else {
          fixtures.append(Fixture(sentence: String(line), rows: []))
        }
      }
      return fixtures
    }()
  }

  @Test("there are sentences of every kind")
  func count() {
    #expect(Fixture.all.count >= 150)
  }
}
