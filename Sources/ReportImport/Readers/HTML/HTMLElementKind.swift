/// What an HTML element does to the text inside it.
enum HTMLElementKind: UInt8 {
  /// Text itself.
  case text
  /// Part of a line: `span`, `b`, `font`, and every element that is not known.
  case inline
  /// Bold type: `b`, `strong`.
  case bold
  /// `a`.
  case link
  /// `sup`.
  case superscript
  /// `br`.
  case lineBreak
  /// Begins and ends lines: `div`, `section`, `li` …
  case block
  /// `p`.
  case paragraph
  /// `pre`, `textarea` aside: line breaks in it are line breaks.
  case preformatted
  /// `article`, `main`.
  case article
  /// `h1` … `h6`.
  case heading1, heading2, heading3, heading4, heading5, heading6
  case orderedList, listItem
  case table, row, cell
  /// `center`.
  case centre
  /// `nav`, `header`, `footer`, `aside`, `form`: left out unless the page has most of its text there.
  case furniture
  /// Never text: `script`, `style`, `select` …
  case ignored
  /// `title`, `meta`: of the head.
  case title, meta

  private static let kinds: [String: HTMLElementKind] = {
    var kinds: [String: HTMLElementKind] = [
      "b": .bold, "strong": .bold, "a": .link, "sup": .superscript, "br": .lineBreak, "p": .paragraph,
      "pre": .preformatted, "article": .article, "main": .article, "h1": .heading1, "h2": .heading2,
      "h3": .heading3, "h4": .heading4, "h5": .heading5, "h6": .heading6, "ol": .orderedList,
      "li": .listItem, "table": .table, "tr": .row, "td": .cell, "th": .cell, "center": .centre,
      "title": .title, "meta": .meta,
    ]
    for name in ["nav", "header", "footer", "aside", "form"] { kinds[name] = .furniture }
    for name in [
      "script", "style", "noscript", "template", "select", "option", "button", "input", "textarea", "iframe",
      "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "map", "rt", "rp", "del",
      "link", "base", "menu", "dialog", "figcaption", "noframes", "frameset",
    ] { kinds[name] = .ignored }
    for name in [
      "html", "head", "body", "div", "section", "ul", "dl", "dt", "dd", "blockquote", "address", "figure",
      "fieldset", "details", "summary", "hgroup", "hr", "caption", "thead", "tbody", "tfoot",
    ] { kinds[name] = .block }
    return kinds
  }()

  /// The kind of an element by its name in lower case.
  init(name: String) { self = Self.kinds[name] ?? .inline }

  /// The depth of a heading, from 1; nil for other elements.
  var headingLevel: Int? {
    switch self {
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      Int(rawValue - Self.heading1.rawValue) + 1
    default: nil
    }
  }

  /// Whether a line ends where the element begins and where it ends.
  var breaksLine: Bool {
    switch self {
    case .text, .inline, .bold, .link, .superscript, .lineBreak, .ignored, .title, .meta: false
    default: true
    }
  }
}
