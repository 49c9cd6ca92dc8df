/// A number format as OpenDocument has it: a small tree instead of a code (ODF 1.3 part 3, §16.29).
struct ODSDataStyle {
  let name: String
  let format: NumberFormat

  /// Writes the style.
  ///
  /// - Parameter map: a condition and the style that numbers have for which it holds.
  func write(_ xml: inout ByteBuffer, map: (condition: String, style: String)? = nil) {
    func close(_ xml: inout ByteBuffer) {
      guard let map else { return }
      xml.element(
        "style:map", ("style:condition", .text(map.condition)), ("style:apply-style-name", .text(map.style)))
    }
    switch format {
    case .general:
      if map == nil { break }
      xml.element("number:number-style", ("style:name", .text(name))) { xml in
        xml.element("number:number", ("number:min-integer-digits", 1))
        close(&xml)
      }
    case .decimal(let decimals, let grouping, let suffix, let prefix):
      xml.element("number:number-style", ("style:name", .text(name))) { xml in
        if !prefix.isEmpty { xml.element("number:text", text: prefix) }
        number(decimals, grouping: grouping, &xml)
        if !suffix.isEmpty { xml.element("number:text", text: suffix) }
        close(&xml)
      }
    case .percent(let decimals):
      xml.element("number:percentage-style", ("style:name", .text(name))) { xml in
        number(decimals, grouping: false, &xml)
        xml.element("number:text", text: "%")
        close(&xml)
      }
    case .scientific(let decimals):
      xml.element("number:number-style", ("style:name", .text(name))) { xml in
        xml.element(
          "number:scientific-number", ("number:decimal-places", .int(decimals)),
          ("number:min-decimal-places", .int(decimals)), ("number:min-integer-digits", 1),
          ("number:min-exponent-digits", 2))
      }
    case .date(let pattern):
      xml.element("number:date-style", ("style:name", .text(name))) { xml in
        for piece in pattern.pieces { self.piece(piece, &xml) }
      }
    case .text:
      xml.element("number:text-style", ("style:name", .text(name))) { $0.element("number:text-content") }
    }
  }

  private func number(_ decimals: Int, grouping: Bool, _ xml: inout ByteBuffer) {
    xml.element(
      "number:number", ("number:decimal-places", .int(decimals)),
      ("number:min-decimal-places", .int(decimals)),
      ("number:min-integer-digits", 1), ("number:grouping", grouping ? "true" : nil))
  }

  private func piece(_ piece: DatePattern.Piece, _ xml: inout ByteBuffer) {
    switch piece {
    case .year: xml.element("number:year", ("number:style", "long"))
    case .month(let padded): xml.element("number:month", ("number:style", padded ? "long" : nil))
    case .day(let padded): xml.element("number:day", ("number:style", padded ? "long" : nil))
    case .hour: xml.element("number:hours", ("number:style", "long"))
    case .minute: xml.element("number:minutes", ("number:style", "long"))
    case .second: xml.element("number:seconds", ("number:style", "long"))
    case .literal(let text): xml.element("number:text", text: text)
    }
  }
}
