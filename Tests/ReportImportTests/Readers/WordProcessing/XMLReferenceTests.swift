import Testing

@testable import ReportImport

@Suite("Character references and the five entities of XML")
struct XMLReferenceTests {
  /// Collects what a part says.
  private final class Collector: XMLEventHandler {
    var values: [String] = []
    var content: [UInt8] = []

    func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
      if let value = attributes["v"] { values.append(value) }
    }
    func end(_ name: String, _ namespace: XMLNamespace) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) { content += bytes }
  }

  @Test(
    "in attributes",
    arguments: [
      ("a&amp;b", "a&b"), ("a&#38;b", "a&b"), ("a&#x26;b", "a&b"), ("&lt;&gt;&quot;&apos;", "<>\"'"),
      ("&#20013;&#x6587;", "中文"), ("&amp;lt;", "&lt;"), ("&amp;#38;", "&#38;"), ("&amp;&amp;", "&&"),
      ("中&amp;", "中&"), ("", ""),
    ])
  func attributes(written: String, read: String) throws {
    let collector = Collector()
    try XMLEventParser.parse(Array("<r v=\"\(written)\"/>".utf8), handler: collector)
    #expect(collector.values == [read])
  }

  @Test(
    "in text",
    arguments: [
      ("a&amp;b", "a&b"), ("&lt;p&gt;&quot;&apos;", "<p>\"'"), ("&#20013;&#x6587;", "中文"),
      ("&amp;lt;", "&lt;"),
      ("&amp;#38;", "&#38;"), ("<![CDATA[&amp;]]>", "&amp;"),
    ])
  func text(written: String, read: String) throws {
    let collector = Collector()
    try XMLEventParser.parse(Array("<r>\(written)</r>".utf8), handler: collector)
    #expect(String(decoding: collector.content, as: UTF8.self) == read)
  }

  @Test("an entity that nobody declared is an error, in text and in attributes")
  func undeclared() {
    for markup in ["<r>&nbsp;</r>", "<r v=\"&nbsp;\"/>", "<r v=\"&\"/>", "<r>&#0;</r>"] {
      #expect(throws: XMLEventParser.Failure.self, "\(markup)") {
        try XMLEventParser.parse(Array(markup.utf8), handler: Collector())
      }
    }
  }

  @Test("in documents: text, and a style or number that is named in an attribute")
  func documents() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="&lt;%1&amp;&gt;"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let body = """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>\
      <w:r><w:t>研发&amp;制造&#x4E2D;&#24515;</w:t></w:r></w:p>
      """
    #expect(
      try OfficeFile.lines(OfficeFile.docx(body: body, numbering: numbering), "a.docx") == ["<1&>研发&制造中心"])
    #expect(
      try OfficeFile.lines(OfficeFile.odt(body: "<text:p>研发&amp;制造&#x4E2D;&#24515;</text:p>"), "a.odt")
        == ["研发&制造中心"])
  }
}
