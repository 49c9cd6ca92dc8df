import Foundation
import Testing

@testable import goalsheet

@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built beside the tests"))
struct MapTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func document(_ members: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members, options: .sortedKeys), as: UTF8.self)
  }

  private func map(_ lines: [String], _ arguments: String...) throws -> (
    run: ProgramRun, rows: [[String: Any]]
  ) {
    let input = Data((lines.joined(separator: "\n") + "\n").utf8)
    let run = try ProgramRun(["map"] + arguments, in: scratch.url, input: input)
    let rows = try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    return (run, rows)
  }

  private func converted(_ table: String) throws -> [[String: Any]] {
    try String(decoding: scratch.data("yunxiu-2026/\(table).jsonl"), as: UTF8.self).split(separator: "\n").map
    {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func rowsAreThoseOfConvertWithTheDocumentInFront() throws {
    try scratch.write("yunxiu-2026.txt", smallReport)
    #expect(try ProgramRun(["convert", "yunxiu-2026.txt", "--format", "jsonl"], in: scratch.url).status == 0)
    let (run, rows) = try map([document(["id": 17, "name": "yunxiu-2026.txt", "text": smallReport])])
    #expect(run.status == 0)
    #expect(run.error == "")
    for table in ["reports", "sections", "statements", "goals", "projects", "tasks"] {
      var mapped = rows.filter { $0["table"] as? String == table }
      #expect(mapped.allSatisfy { $0["id"] as? Int == 17 })
      for index in mapped.indices {
        mapped[index]["id"] = mapped[index].removeValue(forKey: "row_id")
        mapped[index]["table"] = nil
      }
      #expect(mapped as NSArray == (try converted(table)) as NSArray, "\(table)")
    }
  }

  @Test func documentsKeepTheirOrderAndTheirIdsOnAnyNumberOfThreads() throws {
    let lines = try (0..<40).map { number in
      // Every seventh fails; the lengths differ, so that some threads are done before others.
      let text = String(repeating: smallReport, count: number % 5 + 1)
      return try document([
        "id": "d\(number)", "name": "yunxiu-2026.txt", "text": number % 7 == 0 ? "" : text,
      ])
    }
    let one = try map(lines, "--jobs", "1")
    let four = try map(lines, "--jobs", "4")
    #expect(one.run.output == four.run.output)
    var ids: [String] = []
    for row in one.rows where row["id"] as? String != ids.last { ids.append(row["id"] as? String ?? "") }
    #expect(ids == (0..<40).map { "d\($0)" })
    #expect(one.rows.filter { $0["table"] as? String == "errors" }.count == 6)
  }

  @Test func aDocumentInBytesIsReadInItsFormat() throws {
    let file = try Data(
      contentsOf: ProgramRun.repository.appendingPathComponent("Samples/formats/weidu-town-2026.docx"))
    let (run, rows) = try map([
      document(["id": 1, "name": "weidu-town-2026.docx", "base64": file.base64EncodedString()])
    ])
    #expect(run.status == 0)
    #expect(rows.first { $0["table"] as? String == "reports" }?["format"] as? String == "docx")
    #expect(rows.contains { $0["table"] as? String == "goals" })
  }

  @Test func whatCannotBeReadIsARowAndTheOthersGoOn() throws {
    let good = try document(["id": "good", "name": "yunxiu-2026.txt", "text": smallReport])
    let (run, rows) = try map([
      #"{"id":"a","name":"a.txt"}"#, "", good, #"{"name":"b.txt","text":"x"}"#,
      #"{"id":"c","text":"x","base64":"eA=="}"#, #"{"id":"d","base64":"€"}"#, #"{"id":"e","text":5}"#,
      #"{"id":"f","text":"今天天气很好。"}"#, "[1,2]", String(good.prefix(200)),
    ])
    #expect(run.status == 0)
    #expect(run.error == "")
    let errors = rows.filter { $0["table"] as? String == "errors" }
    #expect(errors.map { $0["line"] as? Int } == [1, 4, 5, 6, 7, 8, 9, 10])
    #expect(errors.map { $0["id"] as? String } == ["a", nil, "c", "d", "e", "f", nil, nil])
    let messages = errors.map { $0["message"] as? String ?? "" }
    #expect(
      messages.prefix(7) == [
        "line 1: the document has neither “text” nor “base64”; give one of them as a text",
        "line 4: the document has no “id”; give it a text or a number",
        "line 5: the document has both “text” and “base64”; give only one",
        "line 6: “base64” is not encoded in base64 (RFC 4648 §4)",
        "line 7: “text” and “base64” must be JSON strings; quote what they hold",
        "f: this is no government work report: no heading, no target and no plan section was found",
        #"line 9 is no JSON object: at byte 1, { was expected; write one document a line: {"id":"1","name":"a.txt","text":"…"}"#,
      ])
    #expect(messages[7].hasPrefix("line 10 is no JSON object: at byte "))
    #expect(messages[7].contains("the closing quotation mark was expected"))
    #expect(rows.contains { $0["id"] as? String == "good" && $0["table"] as? String == "goals" })
  }

  @Test func nothingInGivesNothingOut() throws {
    let run = try ProgramRun(["map"], in: scratch.url, input: Data())
    #expect(run.status == 0)
    #expect(run.output == "" && run.error == "")
  }

  @Test func wrongUsageIsExitCode2() throws {
    #expect(try ProgramRun(["map", "--jobs", "0"], in: scratch.url).status == 2)
    #expect(try ProgramRun(["map", "file.jsonl"], in: scratch.url).status == 2)
  }
}
