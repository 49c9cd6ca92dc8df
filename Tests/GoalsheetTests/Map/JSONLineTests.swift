import Foundation
import Testing

@testable import goalsheet

@Suite struct JSONLineTests {
  private func text(_ line: String, _ name: String = "a") throws -> String? {
    switch try JSONLine.members(of: Array(line.utf8))[name] {
    case .string(let bytes): String(decoding: bytes, as: UTF8.self)
    case .other(let text): "other " + text
    case nil: nil
    }
  }

  @Test(arguments: [
    (#"{"a":"x"}"#, "x"), (#" { "a" : "" } "#, ""), (#"{"b":1,"a":"目标"}"#, "目标"),
    (#"{"a":"\n\t\r\b\f\"\\\/"}"#, "\n\t\r\u{8}\u{C}\"\\/"), (#"{"a":"\u76ee\u6807\ud83d\ude00"}"#, "目标😀"),
    (#"{"a":-1.5e+3}"#, "other -1.5e+3"), (#"{"a":null}"#, "other null"), (#"{"a":0}"#, "other 0"),
    (#"{"b":{"c":["]}",{}]},"a":"x"}"#, "x"), (#"{"a":"x","a":"y"}"#, "y"),
    (#"{"a":[1,"]"]}"#, #"other [1,"]"]"#),
  ]) func valuesAreRead(line: String, value: String) throws {
    #expect(try text(line) == value)
  }

  @Test func anEmptyObjectHasNoMembers() throws {
    #expect(try JSONLine.members(of: Array("{}".utf8)).isEmpty)
  }

  @Test(arguments: [
    ("", 1, "{"), ("[]", 1, "{"), ("{", 2, "\""), (#"{"a"}"#, 5, ":"), (#"{"a":}"#, 6, "a value"),
    (#"{"a":tru}"#, 6, "a value"), (#"{"a":01}"#, 6, "a value"), (#"{"a":1.}"#, 6, "a value"),
    (#"{"a":1"#, 7, ", or }"), (#"{"a":"x"#, 8, "the closing quotation mark"),
    (#"{"a":"\x"}"#, 8, "an escape such as \\n"), (#"{"a":"\u12"}"#, 11, "four hexadecimal digits"),
    (#"{"a":"\ud83d"}"#, 13, "a whole character"),
    (#"{"a":"\ud83d\n"}"#, 14, "the second half of the character"), (#"{"a":[}"#, 7, "the other bracket"),
    (#"{"a":[1"#, 8, "the closing bracket"), (#"{"a":1} x"#, 9, "the end of the line"),
    ("{\"a\":\"x\ny\"}", 8, "the closing quotation mark"), (#"{"a":1,}"#, 8, "\""),
  ]) func mistakesAreToldByTheirPlace(line: String, byte: Int, expected: String) {
    #expect(throws: JSONLine.Mistake(expected: expected, byte: byte)) {
      try JSONLine.members(of: Array(line.utf8))
    }
  }

  /// Whatever is cut off or altered is a mistake or an object, never a crash.
  @Test func noLineIsTooDamaged() {
    let line = Array(
      #"{"id":"7","name":"a\u76ee.txt","text":"\ud83d\ude00 x","n":[1,{"k":-2.5e3}],"b":true}"#.utf8)
    for length in line.indices { _ = try? JSONLine.members(of: Array(line[..<length])) }
    for index in line.indices {
      for byte in [0x00, 0x22, 0x5C, 0x7B, 0x7D, 0xFF] as [UInt8] {
        var altered = line
        altered[index] = byte
        _ = try? JSONLine.members(of: altered)
      }
    }
  }
}

@Suite struct InputLinesTests {
  private func lines(_ text: String, limit: Int = 100) throws -> [InputLine] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let lines = InputLines(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var result: [InputLine] = []
    while let line = lines.next() { result.append(line) }
    #expect(lines.failure == nil)
    return result
  }

  @Test func linesAreNumberedAndBlankOnesPassedOver() throws {
    let lines = try lines("a\n\n \r\nb\r\nc")
    #expect(lines.map(\.number) == [1, 4, 5])
    #expect(lines.map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } } == ["a", "b\r", "c"])
  }

  @Test func aLineBeyondTheLimitIsToldAndTheNextIsRead() throws {
    let lines = try lines(String(repeating: "x", count: 40_000) + "\nb\n", limit: 1000)
    #expect(lines.map(\.number) == [1, 2])
    #expect(lines[0].bytes == nil)
    #expect(lines[1].bytes == [UInt8(ascii: "b")])
  }

  @Test func whatCannotBeReadIsAFailure() {
    let lines = InputLines(descriptor: 999, limit: 10)
    #expect(lines.next() == nil)
    #expect(lines.failure != nil)
  }
}
