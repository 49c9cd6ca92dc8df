import Testing

@testable import ReportImport

@Suite("Names of encodings")
struct TextEncodingTests {
  @Test(
    "usual names",
    arguments: [
      ("utf8", TextEncoding.utf8), ("UTF-8", .utf8), ("utf_8", .utf8), ("utf-16le", .utf16LittleEndian),
      ("UTF-16BE", .utf16BigEndian), ("utf-16", .utf16LittleEndian), ("gbk", .gb18030), ("GB2312", .gb18030),
      ("GB18030", .gb18030), ("cp936", .gb18030), ("EUC-CN", .gb18030), ("big5", .big5),
      ("Big5-HKSCS", .big5),
      ("cp950", .big5),
    ])
  func names(name: String, encoding: TextEncoding) throws {
    #expect(try TextEncoding.named(name) == encoding)
  }

  @Test("no two encodings share a name")
  func distinct() {
    let all = TextEncoding.allCases.flatMap(\.aliases)
    #expect(Set(all).count == all.count)
  }

  @Test("other names are an error that tells the right ones", arguments: ["latin1", "", "utf-7", "国标"])
  func unknown(name: String) {
    let error = #expect(throws: ImportError.unknownEncoding(name: name)) { try TextEncoding.named(name) }
    #expect(
      error?.message
        == "--encoding \(name): no such encoding; use utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312 or big5"
    )
  }
}
