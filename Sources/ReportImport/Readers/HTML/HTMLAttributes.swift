/// Reads what the attributes of an element tell about its text.
///
/// The names are those that article systems of government sites and newspapers use; a page that uses none of
/// them is read by the density of its text alone.
enum HTMLAttributes {
  /// Names of what the text of an article stands in.
  private static let contentNames: Set<String> = [
    "zoom", "ozoom", "trs_editor", "ucap-content", "article-content", "articlecontent", "article_content",
    "pages_content", "pages-content", "news_content", "newscontent", "content_text", "contenttext",
    "vsb_content", "js_content", "rich_media_content", "article-con", "article_con", "founder-content",
    "detail-content", "detailcontent", "view-content", "main-text", "textcontent", "xxgk-content",
    "gknbxq_detail",
  ]

  /// Names of what stands around it.
  private static let furnitureNames: Set<String> = [
    "nav", "navbar", "navigation", "menu", "crumb", "crumbs", "breadcrumb", "breadcrumbs", "position",
    "location", "dqwz", "weizhi", "share", "bdshare", "bdsharebuttonbox", "footer", "foot", "bottom",
    "header", "head", "top", "sidebar", "side", "copyright", "pagination", "pager", "pages", "toolbar",
    "tools", "fontsize", "related", "relation", "xgxw", "xgyd", "recommend", "comment", "comments", "qrcode",
    "ewm", "ad", "ads", "advert", "print", "search", "login", "links", "friendlink", "prevnext", "banner",
  ]

  private static let titleNames: Set<String> = [
    "title", "article-title", "article_title", "arti_title", "news_title", "contenttitle", "content-title",
    "xxgk-title", "bt", "tit", "biaoti", "detail-title",
  ]

  private static let footnoteNames: Set<String> = [
    "footnote", "footnotes", "endnote", "endnotes", "footnoteref", "noteref",
  ]

  /// What one attribute tells; name and value as they stand in the page.
  static func traits(name: String, value: String) -> HTMLTree.Traits {
    switch name {
    case "hidden": return .hidden
    case "id", "class", "role": return named(value.lowercased())
    case "align": return value.lowercased() == "center" ? .centred : []
    case "style": return styled(value.lowercased())
    case "href": return isFootnoteMark(value) ? .footnote : []
    case "epub:type": return footnoteNames.contains(value.lowercased()) ? .footnote : []
    default: return []
    }
  }

  private static func named(_ value: String) -> HTMLTree.Traits {
    var traits: HTMLTree.Traits = []
    for word in value.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).prefix(8) {
      let name = String(word)
      if contentNames.contains(name) { traits.insert(.content) }
      if titleNames.contains(name) { traits.insert(.title) }
      if isFootnoteMark("#" + name) || footnoteNames.contains(name) { traits.insert(.footnote) }
      // `top-nav`, `page_footer`: the parts of a name count as names.
      for part in name.split(whereSeparator: { $0 == "-" || $0 == "_" })
      where furnitureNames.contains(String(part)) {
        traits.insert(.furniture)
      }
    }
    return traits.contains(.content) ? traits.subtracting(.furniture) : traits
  }

  private static func styled(_ value: String) -> HTMLTree.Traits {
    let style = String(value.filter { $0 != " " })
    var traits: HTMLTree.Traits = []
    if style.contains("display:none") || style.contains("visibility:hidden") { traits.insert(.hidden) }
    if style.contains("text-align:center") { traits.insert(.centred) }
    if style.contains("font-weight:bold") || style.contains("font-weight:700") { traits.insert(.bold) }
    return traits
  }

  /// `#_ftn1`, `#sdfootnote1sym`, `#fn:1`: links that word processors and converters make between mark and note.
  private static func isFootnoteMark(_ target: String) -> Bool {
    guard target.hasPrefix("#") else { return false }
    let name = target.dropFirst().drop { $0 == "_" }
    for prefix in ["ftn", "edn", "sdfootnote", "sdendnote", "fn", "footnote"] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest.first?.isNumber == true { return true }
      if rest.hasPrefix("ref") || rest.hasPrefix(":") || rest.hasPrefix("-") { return true }
    }
    return false
  }
}
