import Foundation
import Testing

@testable import goalsheet

@Suite struct ConsoleLogHandlerTests {
  @Test func aMessageIsAJSONObject() throws {
    let line = ConsoleLogHandler.json(.warning, "a\"b\\c\n\u{1}达", time: "2026-01-31T08:00:00Z")
    #expect(!line.contains("\n"))
    let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    #expect(object == ["level": "warning", "message": "a\"b\\c\n\u{1}达", "time": "2026-01-31T08:00:00Z"])
  }
}
