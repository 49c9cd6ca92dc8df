import Foundation

/// A document of the input of `goalsheet map`: `{"id":…,"name":"a.txt","text":"…"}`, or `"base64"` in place of
/// `"text"`.
struct MappedDocument {
  /// Why a line gives no document.
  struct Failure: Error, Hashable {
    /// The id as JSON, where the line tells it.
    var id: String?
    /// What is wrong and what to do.
    var message: String
  }

  /// The id as JSON: `17`, `"a"`.
  var id: String
  /// What messages call it, and what its area and year may be read from.
  var name: String
  /// The content.
  var bytes: [UInt8]
  /// Whether the bytes are text already decoded, in UTF-8.
  var isText: Bool

  /// Reads a line.
  init(_ line: InputLine, limit: Int) throws(Failure) {
    guard let bytes = line.bytes else {
      throw Failure(
        id: nil,
        message: "line \(line.number) is longer than \(limit >> 20) MB, which no report needs; leave it out")
    }
    let members: [String: JSONLine.Value]
    do throws(JSONLine.Mistake) {
      members = try JSONLine.members(of: bytes)
    } catch {
      throw Failure(
        id: nil,
        message:
          "line \(line.number) is no JSON object: at byte \(error.byte), \(error.expected) was expected; "
          + #"write one document a line: {"id":"1","name":"a.txt","text":"…"}"#)
    }
    try self.init(members, line: line.number)
  }

  private init(_ members: [String: JSONLine.Value], line: Int) throws(Failure) {
    switch members["id"] {
    case .string(let text):
      name = String(decoding: text, as: UTF8.self)
      id = JSONText.quoted(name)
    case .other(let number) where number.utf8.first.map { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) } ?? false:
      name = number
      id = number
    default:
      throw Failure(id: nil, message: "line \(line): the document has no “id”; give it a text or a number")
    }
    if case .string(let text) = members["name"], !text.isEmpty {
      name = String(decoding: text, as: UTF8.self)
    }
    switch (members["text"], members["base64"]) {
    case (.string(let text), nil):
      bytes = text
      isText = true
    case (nil, .string(let text)):
      guard let data = Data(base64Encoded: Data(text)) else {
        throw Failure(id: id, message: "line \(line): “base64” is not encoded in base64 (RFC 4648 §4)")
      }
      bytes = Array(data)
      isText = false
    case (nil, nil):
      throw Failure(
        id: id,
        message: "line \(line): the document has neither “text” nor “base64”; give one of them as a text")
    case (.some, .some):
      throw Failure(id: id, message: "line \(line): the document has both “text” and “base64”; give only one")
    default:
      throw Failure(
        id: id, message: "line \(line): “text” and “base64” must be JSON strings; quote what they hold")
    }
  }
}
