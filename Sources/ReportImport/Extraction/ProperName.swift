import ReportModel

/// Tells what is proper in a name: unknown characters, letters, quotations, and the words of administration that
/// point to one thing (`市第二人民医院`, `4号线`, `全国首个…`).
enum ProperName {
  /// Whether it holds anything but common words.
  ///
  /// A title to be won (``CombinedStep/stage`` approved) needs a longer name before it points to one institution.
  static func isSpecific(_ scene: SentenceScene, _ tokens: Range<Int>, isTitle: Bool = false) -> Bool {
    tokens.contains { index in
      let token = scene.tokens[index]
      return token.kind == .unknown || token.kind == .latin || token.kind == .quoted
        || token.kind == .descriptor
        || token.has(.phase)
    } || opensWithOffice(scene, tokens) || namesLine(scene, tokens)
      || namesInstitution(scene, tokens, isTitle: isTitle)
      || isFirst(scene, tokens)
  }

  /// Whether the name begins with something proper: unknown characters, letters, a quotation.
  static func isProper(_ scene: SentenceScene, _ tokens: Range<Int>, isTitle: Bool = false) -> Bool {
    tokens.contains { scene.tokens[$0].kind == .latin || scene.tokens[$0].kind == .quoted }
      || hasLineNumber(scene, tokens) || hasOrdinal(scene, tokens) || opensWithOffice(scene, tokens)
      || namesLine(scene, tokens)
      || namesInstitution(scene, tokens, isTitle: isTitle)
      || isFirst(scene, tokens) || properLength(scene, tokens) >= 6
  }

  private static let firsts: [StaticString] = ["首个", "首座", "首条", "首家", "首台", "首艘"]
  private static let realms: [StaticString] = ["全国", "国家", "国家级", "中国"]
  private static let lines: [StaticString] = ["高铁", "铁路", "城际铁路", "高速", "高速公路", "快速路", "公路", "轻轨"]
  private static let courses: [StaticString] = [
    "沿海", "沿江", "沿河", "沿湖", "滨海", "滨江", "环湖", "环岛", "环湾", "绕城", "环城", "外环", "内环", "环线",
  ]

  /// `全国首个…产业园`: there is but one.
  private static func isFirst(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.prefix(3).contains { scene.isToken($0, oneOf: firsts) }
  }

  /// A national institution with a long name: `全国种质…鉴定中心`.
  private static func namesInstitution(
    _ scene: SentenceScene, _ tokens: Range<Int>, isTitle: Bool
  ) -> Bool {
    guard scene.byteRange(tokens).count >= (isTitle ? 42 : 27),
      scene.tokens[tokens.upperBound - 1].has(.facility),
      !tokens.contains(where: { scene.tokens[$0].has([.of, .conjunction, .superlative]) })
    else { return false }
    return scene.isToken(tokens.lowerBound, oneOf: realms)
  }

  /// `“青岚1号”`: a ship, a train, a route that bears a number or a name in 号.
  static func namesVessel(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { scene.tokens[$0].kind == .quoted && scene.token($0, endsWith: "号”") }
  }

  /// `沿江铁路通道`, `环湖快速路`: a line that its course names.
  private static func namesLine(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && scene.isToken(tokens.lowerBound, oneOf: courses)
      && tokens.dropFirst().contains { scene.isToken($0, oneOf: lines) }
  }

  /// `县人民医院`, `市体育中心`: the one of the area.
  private static func opensWithOffice(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    guard tokens.count > 1, scene.tokens[tokens.upperBound - 1].has(.facility),
      scene.byteRange(tokens).count >= 12
    else { return false }
    for area: StaticString in ["市", "县", "区", "镇", "乡"] where scene.isToken(tokens.lowerBound, area) {
      return true
    }
    return false
  }

  /// `4号线`, `国道318`: a number that names a line.
  private static func hasLineNumber(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      guard scene.tokens[index].kind == .descriptor else { return false }
      return index + 1 < tokens.upperBound && scene.isToken(index + 1, "号线")
        || index > tokens.lowerBound
          && (scene.isToken(index - 1, "国道") || scene.isToken(index - 1, "省道")
            || scene.isToken(index - 1, "县道"))
    }
  }

  /// `第三水厂`: an ordinal that names a thing.
  private static func hasOrdinal(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      scene.tokens[index].kind == .descriptor && scene.token(index, startsWith: "第")
        && index + 1 < tokens.upperBound && scene.isThing(tokens.upperBound - 1)
    }
  }

  /// Whether the first word is a proper name of three characters or more; `数智化` is none.
  static func opensWithProperName(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    let first = scene.tokens[tokens.lowerBound]
    return first.kind == .unknown && first.end - first.start >= 9
      && !scene.token(tokens.lowerBound, endsWith: "化")
  }

  /// The bytes of unknown characters, and of the word for an area that closes a name of two: `泾｜州`.
  private static func properLength(_ scene: SentenceScene, _ tokens: Range<Int>) -> Int {
    tokens.reduce(0) { length, index in
      let token = scene.tokens[index]
      guard token.kind == .unknown else { return length }
      let closes = index + 1 < tokens.upperBound && scene.isToken(index + 1, oneOf: SentenceScene.areaEndings)
      return length + token.end - token.start + (closes ? 3 : 0)
    }
  }
}
