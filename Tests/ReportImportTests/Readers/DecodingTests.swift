import Testing

@testable import ReportImport

@Suite("Decoding text")
struct DecodingTests {
  private func read(_ bytes: [UInt8], encoding: String? = nil) throws -> (text: String, encoding: String) {
    let document = try SourceReader.read(bytes: bytes, source: "a.txt", encoding: encoding)
    return (String(decoding: document.utf8, as: UTF8.self), document.encoding)
  }

  @Test(
    "every encoding is found out, short texts included",
    arguments: [
      ("UTF-8", "UTF-8"), ("GB18030", "GB18030"), ("GBK", "GB18030"), ("UTF-16LE", "UTF-16LE"),
      ("UTF-16BE", "UTF-16BE"),
    ])
  func simplified(iconvName: String, encoding: String) throws {
    let whole = EncodingSample.simplified
    for text in [whole, "政府工作报告", "今年的主要预期目标是：\n全区生产总值增长5%以上。"] {
      let result = try read(encoded(text, as: iconvName))
      #expect(result.text == text)
      #expect(result.encoding == encoding)
    }
  }

  @Test("traditional characters in Big5, GB18030 and UTF-16")
  func traditional() throws {
    for (name, encoding) in [
      ("BIG5", "Big5"), ("GB18030", "GB18030"), ("UTF-16BE", "UTF-16BE"), ("UTF-8", "UTF-8"),
    ] {
      let result = try read(encoded(EncodingSample.traditional, as: name))
      #expect(result.text == EncodingSample.traditional)
      #expect(result.encoding == encoding)
    }
  }

  @Test("byte order marks decide and are no part of the text")
  func marks() throws {
    let text = EncodingSample.simplified
    for (mark, name) in [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ] {
      let result = try read(mark.map { UInt8($0) } + encoded(text, as: name))
      #expect(result.text == text)
      #expect(result.encoding == name)
    }
    #expect(try read([0xFE, 0xFF] + encoded(text, as: "UTF-16BE"), encoding: "utf-16").text == text)
  }

  @Test("plain ASCII and UTF-16 of mostly ASCII")
  func ascii() throws {
    #expect(try read(Array("GDP +5%\n".utf8)).encoding == "UTF-8")
    #expect(
      try read(encoded("GDP grew by 5%\nmore to come\n", as: "UTF-16LE")).text
        == "GDP grew by 5%\nmore to come\n")
  }

  @Test("four-byte characters of GB18030 and surrogate pairs of UTF-16")
  func rare() throws {
    let text = EncodingSample.simplified + "\n㐀𠮷😀"
    #expect(try read(encoded(text, as: "GB18030")).text == text)
    #expect(try read(encoded(text, as: "UTF-16LE")).text == text)
  }

  @Test("--encoding overrides what the bytes look like")
  func override() throws {
    let bytes = encoded("增长", as: "GB18030")
    #expect(try read(bytes, encoding: "gbk").text == "增长")
    #expect(try read(encoded("增長", as: "BIG5"), encoding: "big5").text == "增長")
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: "UTF-8", line: 1)) {
      try read(bytes, encoding: "utf-8")
    }
  }

  @Test("undecodable bytes are an error that names the line")
  func undecodable() throws {
    let text = EncodingSample.simplified + "\n" + EncodingSample.simplified
    var utf8 = Array(text.utf8)
    let third = (utf8.firstIndex(of: 0x0A) ?? 0) + 1
    utf8[third + 4] = 0xFF
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: "UTF-8", line: 2)) { try read(utf8) }

    var national = encoded(text, as: "GB18030")
    national.append(contentsOf: [0x0A, 0xC4, 0x20])
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: "GB18030", line: 7)) {
      try read(national)
    }

    var big5 = encoded(EncodingSample.traditional, as: "BIG5")
    big5.append(contentsOf: [0x0D, 0x0A, 0x0D, 0x0A, 0xFF, 0xFF])
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: "Big5", line: 5)) { try read(big5) }

    var wide = encoded(text, as: "UTF-16LE")
    wide.append(contentsOf: [0x00, 0xD8, 0x41, 0x00])
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: "UTF-16LE", line: 6)) {
      try read(wide)
    }
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: "UTF-16LE", line: 6)) {
      try read(wide.dropLast(3) + [])
    }
  }

  @Test("a file cut off in the middle of a character", arguments: ["UTF-8", "GB18030"])
  func cut(encoding: String) {
    let bytes = Array(encoded(EncodingSample.simplified + "增", as: encoding).dropLast())
    #expect(throws: ImportError.undecodable(source: "a.txt", encoding: encoding, line: 3)) { try read(bytes) }
  }

  @Test("well-formed UTF-8 as Unicode defines it")
  func wellFormed() {
    func error(_ bytes: [UInt8]) -> Int? {
      bytes.withUnsafeBufferPointer { UTF8Validation.firstError(in: $0) }
    }
    #expect(error(Array("aé中😀".utf8)) == nil)
    #expect(error([]) == nil)
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xB8], [0xE4], [0xE4, 0x41, 0x80], [0xC3],
      [0xF0, 0x9F, 0x98],
    ]
    for bytes in bad { #expect(error(Array("a中".utf8) + bytes) == 4, "\(bytes)") }
  }

  @Test("every scalar is valid UTF-8 and comes back from UTF-16")
  func allScalars() {
    var text = String.UnicodeScalarView()
    for value in stride(from: UInt32(1), through: 0x10FFFF, by: 37) {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    let utf8 = Array(String(text).utf8)
    #expect(utf8.withUnsafeBufferPointer { UTF8Validation.firstError(in: $0) } == nil)
    var wide: [UInt8] = []
    for unit in String(text).utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    guard
      case .text(let decoded) = wide.withUnsafeBufferPointer({ UTF16Decoder.decode($0, littleEndian: true) })
    else {
      Issue.record("UTF-16 was not decoded")
      return
    }
    #expect(decoded == utf8)
  }
}
