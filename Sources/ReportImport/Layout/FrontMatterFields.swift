/// The labelled values of a line about the text: `来源：某报 发布时间：2026-02-03 浏览次数：12`.
struct FrontMatterFields {
  /// Each label of the line with its value, which may be empty.
  private(set) var fields: [(label: FrontMatterLabel, value: String)] = []

  /// Reads a line; nil unless it begins with a known label.
  init?(_ line: String) {
    let tokens = Self.tokens(of: line)
    var index = 0
    var isFirst = true
    while index < tokens.count {
      // Labels are often set wide, `来　源：`, so up to four tokens may make one.
      var joined = ""
      var found = false
      for length in 1...4 where index + length <= tokens.count {
        joined += tokens[index + length - 1]
        guard let colon = joined.firstIndex(where: { $0 == "：" || $0 == ":" }) else { continue }
        guard let label = Self.labels[String(joined[..<colon])] else { break }
        fields.append((label, String(joined[joined.index(after: colon)...])))
        index += length
        found = true
        break
      }
      if isFirst, !found { return nil }
      isFirst = false
      guard !found else { continue }
      if let last = fields.indices.last {
        fields[last].value += fields[last].value.isEmpty ? tokens[index] : " " + tokens[index]
      }
      index += 1
    }
    guard !fields.isEmpty else { return nil }
  }

  private static let labels: [String: FrontMatterLabel] = {
    var table: [String: FrontMatterLabel] = [:]
    for (label, words) in NavigationWords.labels {
      for word in words { table[word] = label }
    }
    return table
  }()

  /// The line cut at white space, bars and brackets.
  private static func tokens(of line: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "|", "｜", "[", "]", "【", "】", "［", "］":
        if !token.isEmpty { tokens.append(token) }
        token = ""
      case _ where LayoutCharacter.isSpace(scalar.value):
        if !token.isEmpty { tokens.append(token) }
        token = ""
      default:
        token.unicodeScalars.append(scalar)
      }
    }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }
}
