import Testing

@testable import ReportImport

@Suite("Reading HTML")
struct HTMLReaderTests {
  private let prose = String(repeating: "推进重点项目建设，完善基础设施，改善民生福祉。", count: 6)

  private func read(_ html: String, _ name: String = "a.html", encoding: String? = nil) throws
    -> SourceDocument
  {
    try SourceReader.read(bytes: Array(html.utf8), source: name, encoding: encoding)
  }

  private func lines(_ html: String) throws -> [String] {
    String(decoding: try read(html).utf8, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(
    "pages are known by their first tag, whatever they are called",
    arguments: [
      "<!DOCTYPE html><p>文</p>", "  <html><p>文</p></html>", "\u{FEFF}<HTML><p>文</p>", "<body>文",
      "<?xml version=\"1.0\"?><html><p>文</p></html>", "<!-- x --><html><p>文</p>",
    ])
  func recognized(html: String) throws {
    #expect(try read(html, "report.txt").format == .html)
  }

  @Test("a text that only speaks of tags stays a text")
  func notRecognized() throws {
    #expect(try read("政府工作报告<html>", "a.txt").format == .text)
  }

  @Test("block elements, line breaks and preformatted text make lines")
  func blocks() throws {
    let html = "<body><div>一<div>二</div>三</div><p>四<br>五<br/><br>六<ul><li>七</ul><pre>八\n 九</pre></body>"
    #expect(try lines(html) == ["一", "二", "三", "四", "五", "六", "七", "八", " 九"])
  }

  @Test("white space collapses, and goes where only the source breaks a line between wide characters")
  func whiteSpace() throws {
    #expect(try lines("<p>  政府\n   工作 报告 \n 2026 </p>") == ["政府工作 报告 2026"])
  }

  @Test("references are resolved, unknown ones stay")
  func references() throws {
    #expect(try lines("<p>a&lt;b&amp;&#20108;&nope;</p>") == ["a<b&二&nope;"])
  }

  @Test("navigation, scripts, forms, shares, footers and related links are left out")
  func furniture() throws {
    let links = (1...5).map { "<li><a href=\"\($0)\">另一篇政府工作报告的标题文字</a></li>" }.joined()
    let html = """
      <html><head><title>报告_网站</title><style>p{}</style><script>var a="增长9%"</script></head><body>
      <nav><a href="/">首页</a></nav><div class="top-nav">导航栏文字</div><div class="breadcrumb">当前位置：首页</div>
      <form><input name="q"><select><option>全站</option></select></form>
      <div class="wrap"><h1>云溪市2026年政府工作报告</h1><p class="info">来源：云溪日报 时间：2026-01-29</p>
      <div class="text"><p>\(prose)</p><p style="display: none">藏</p><p>\(prose)</p><ul>\(links)</ul></div>
      <div class="share">分享到：微信</div></div><aside>边栏</aside><footer>主办单位</footer></body></html>
      """
    #expect(
      try lines(html) == ["云溪市2026年政府工作报告", "来源：云溪日报 时间：2026-01-29", prose, prose])
  }

  @Test("a form around the whole page, as old systems write it, hides nothing")
  func pageInForm() throws {
    #expect(try lines("<body><form id=f><div><p>\(prose)</p><p>\(prose)</p></div></form>") == [prose, prose])
  }

  @Test("the title may stand in the page's metadata alone")
  func metadata() throws {
    let html = """
      <html><head><title>政府网站</title><meta name="ArticleTitle" content="云溪市政府工作报告">
      <meta name="PubDate" content="2026-01-29 10:00"><meta name="ContentSource" content="云溪日报"></head>
      <body><div id="zoom"><p>\(prose)</p></div></body></html>
      """
    #expect(try lines(html) == ["云溪市政府工作报告", "来源：云溪日报", "时间：2026-01-29 10:00", prose])
  }

  @Test("rows of data tables are lines, cells of layout tables are blocks")
  func tables() throws {
    let data = "<table><tr><td>产值</td><td><p>增长5%</p></td></tr><tr><td>用电</td><td>2亿</td></tr></table>"
    #expect(try lines("<body>\(data)</body>") == ["产值\t增长5%", "用电\t2亿"])
    let layout = "<table><tr><td>左</td><td><p>\(prose)\(prose)</p><p>二</p></td></tr></table>"
    #expect(try lines("<body>\(layout)</body>").suffix(2) == [prose + prose, "二"])
  }

  @Test("note marks and notes go, powers stay")
  func notes() throws {
    let html = """
      <p>用地3平方千米<sup><a href="#_ftn1">[1]</a></sup>，即3km<sup>2</sup><sup>①</sup>。</p><p>\(prose)</p>
      <div class="footnote">[1] 注</div>
      """
    #expect(try lines(html) == ["用地3平方千米，即3km2。", prose])
  }

  @Test("numbers of ordered lists are written out")
  func orderedList() throws {
    #expect(try lines("<ol><li>甲</li><li>乙<ol><li>丙</ol></li></ol>") == ["1.甲", "2.乙", "1.丙"])
  }

  @Test("headings are marked by their element, or by bold type in the middle")
  func headings() throws {
    let document = try read(
      "<h2>题</h2><p>文</p><p align=center><b>中</b></p><p style='text-align:center'><strong>粗</strong>细</p>")
    #expect(document.headingLevels == [1: 2, 3: 1])
  }

  @Test("lines that are mostly broken by hand may be lines of a column")
  func brokenByHand() throws {
    #expect(try !read("<p>一<br>二<br>三<br>四</p>").linesAreParagraphs)
    #expect(try read("<p>一</p><p>二<br>三</p>").linesAreParagraphs)
  }

  @Test("a page without text is empty")
  func empty() {
    #expect(throws: ImportError.empty(source: "a.html")) {
      try read("<html><body><script>1</script></body></html>")
    }
  }
}

@Suite("Encodings of pages")
struct HTMLCharsetTests {
  private let text = "<p>云溪市政府工作报告，增长百分之五</p>"

  private func gb18030(_ text: String) throws -> [UInt8] { encoded(text, as: "GB18030") }

  private func decoded(_ bytes: [UInt8], encoding: String? = nil) throws -> (String, String) {
    let document = try SourceReader.read(bytes: bytes, source: "a.html", encoding: encoding)
    return (String(decoding: document.utf8, as: UTF8.self), document.encoding)
  }

  @Test(
    "the page says which it is",
    arguments: [
      "<meta charset=gb2312>", "<meta charset=\"GBK\" />", "<META CHARSET = 'gb18030'>",
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
    ])
  func declared(meta: String) throws {
    let (text, encoding) = try decoded(gb18030("<html><head>\(meta)</head>\(text)"))
    #expect(text == "云溪市政府工作报告，增长百分之五\n")
    #expect(encoding == "GB18030")
  }

  @Test("what it says wrongly is not believed, what it does not say is found out, --encoding decides")
  func undeclared() throws {
    #expect(try decoded(gb18030("<html><meta charset=utf-8>" + text)).1 == "GB18030")
    #expect(try decoded(Array("<html><meta charset=gb2312>\(text)".utf8)).0.contains("云溪市"))
    #expect(try decoded(gb18030("<html>" + text)).0 == "云溪市政府工作报告，增长百分之五\n")
    #expect(try decoded(gb18030("<html><meta charset=utf-8>" + text), encoding: "gbk").1 == "GB18030")
    #expect(
      try decoded(
        [0xFF, 0xFE] + Array("<html>\(text)".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      ).1 == "UTF-16LE")
  }
}
