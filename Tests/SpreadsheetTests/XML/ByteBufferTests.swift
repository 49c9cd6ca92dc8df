import Testing

@testable import Spreadsheet

@Suite struct ByteBufferTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (10, "10"), (-1, "-1"), (1_048_576, "1048576"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"), (999_999, "999999"), (1_000_000, "1000000"),
  ])
  func `whole numbers`(number: Int, text: String) {
    #expect(xml { $0.append(number) } == text)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (5.5, "5.5"), (-12.25, "-12.25"), (0.055, "0.055"), (1e20, "1e+20"),
    (0.1 + 0.2, "0.30000000000000004"), (1e15, "1000000000000000"), (1e16, "1e+16"),
    (999_999_999_999_999, "999999999999999"),
    (-0.5, "-0.5"), (-0.01, "-0.01"), (12.3, "12.3"), (12.03, "12.03"), (4.9e-300, "4.9e-300"),
    (1.7976931348623157e308, "1.7976931348623157e+308"), (0.07, "0.07"), (1234567.89, "1234567.89"),
  ])
  func `numbers with decimals`(number: Double, text: String) {
    #expect(xml { $0.append(number) } == text)
  }

  @Test func `every number reads back as itself`() {
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let candidates = [
        Double(Int64(bitPattern: state) % 10_000_000) / 100, Double(bitPattern: state),
        Double(Int64(bitPattern: state) % 1_000_000_000_000_000) / 100,
      ]
      for number in candidates where number.isFinite {
        #expect(Double(xml { $0.append(number) }) == number)
      }
    }
  }

  @Test func `it grows`() {
    let text = xml { buffer in
      for _ in 0..<1000 { buffer.append("0123456789") }
    }
    #expect(text.utf8.count == 10_000)
  }
}

@Suite struct EscapingTests {
  @Test func `markup is escaped in text, quotation marks in attributes too`() {
    #expect(xml { $0.appendText("a<b>&\"c\"") } == "a&lt;b&gt;&amp;\"c\"")
    #expect(xml { $0.appendAttribute("a<b>&\"c\"\n\t") } == "a&lt;b&gt;&amp;&quot;c&quot;&#10;&#9;")
  }

  @Test func `SpreadsheetML escapes control characters and what reads as an escape`() {
    #expect(xml { $0.appendText("\u{1}\u{1F}\r", .escaped) } == "_x0001__x001F__x000D_")
    #expect(xml { $0.appendText("_x0041_ _x41_ _xZZZZ_ a_b", .escaped) } == "_x005F_x0041_ _x41_ _xZZZZ_ a_b")
    #expect(xml { $0.appendText("\u{FFFE}\u{FFFF}\u{FFFD}", .escaped) } == "_xFFFE__xFFFF_\u{FFFD}")
  }

  @Test func `OpenDocument drops what XML cannot carry`() {
    #expect(xml { $0.appendText("a\u{0}b\u{8}c\u{FFFE}d_x0041_") } == "abcd_x0041_")
  }

  @Test func `Chinese text passes unchanged`() {
    let text = "推动青禾湾项目，投资“百亿”级（％）！👍"
    #expect(xml { $0.appendText(text, .escaped) } == text)
  }

  @Test func `line feeds and tabs stand for themselves in text`() {
    #expect(xml { $0.appendText("a\nb\tc", .escaped) } == "a\nb\tc")
  }
}

@Suite struct ElementTests {
  @Test func `attributes without a value are left out`() {
    let text = xml { xml in
      xml.element("a", ("x", 1), ("y", nil), ("z", .flag(true))) { xml in
        xml.element("b", text: "1 < 2")
        xml.element("c", ("d", .double(0.5)))
      }
    }
    #expect(text == #"<a x="1" z="1"><b>1 &lt; 2</b><c d="0.5"/></a>"#)
  }
}
