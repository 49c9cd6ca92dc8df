import ReportModel

/// Names that policies, campaigns and regions bear, which are no projects (extraction guide, projects rules 4 and 6).
enum PolicyName {
  static func isPolicy(_ candidate: NameCandidate, _ scene: SentenceScene, step: CombinedStep) -> Bool {
    let tokens = candidate.tokens
    return isSlogan(scene, tokens, step) || isCampaign(scene, tokens, step)
      || step.stage == .approved && isRegion(scene, tokens)
  }

  /// `“815”人才工程`, `“十大工程”`, `“两重”项目`: a quotation that begins with a number counts what a programme holds.
  private static func isSlogan(_ scene: SentenceScene, _ tokens: Range<Int>, _ step: CombinedStep) -> Bool {
    guard let quoted = tokens.first(where: { scene.tokens[$0].kind == .quoted }),
      !scene.token(quoted, endsWith: "号”")
    else { return false }
    let isProgramme = ["工程”", "项目”", "行动”", "计划”", "战略”"].contains {
      scene.text(quoted..<(quoted + 1)).hasSuffix($0)
    }
    guard opensWithNumber(scene, quoted) else { return isProgramme && step.isWeak }
    if isProgramme || tokens.count == 1 && step.isWeak { return true }
    let rest = quoted + 1..<tokens.upperBound
    return rest.contains { scene.tokens[$0].has([.undertaking, .abstract]) }
      && !rest.contains { scene.tokens[$0].has(.facility) }
  }

  private static func opensWithNumber(_ scene: SentenceScene, _ quoted: Int) -> Bool {
    let start = scene.tokens[quoted].start + 3
    guard start < scene.tokens[quoted].end else { return false }
    if (0x30...0x39).contains(scene.bytes[start]) { return true }
    for numeral: StaticString in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "双", "两"]
    where ByteText.has(numeral, in: scene.bytes, at: start, to: scene.tokens[quoted].end) {
      return true
    }
    return false
  }

  /// `实施…培育工程`: what is carried on under the name of 工程 where nothing is built.
  private static func isCampaign(_ scene: SentenceScene, _ tokens: Range<Int>, _ step: CombinedStep) -> Bool {
    let head = tokens.upperBound - 1
    guard step.isWeak, scene.tokens[head].has(.undertaking), scene.token(head, endsWith: "工程") else {
      return false
    }
    return !tokens.dropLast().contains { index in
      let token = scene.tokens[index]
      return scene.isThing(index) || token.has([.phase, .stage]) || token.kind == .descriptor
        || token.kind == .unknown && namesWater(scene, index)
    }
  }

  /// `青岚河`, `望岳山`: works on a river, a lake or a hill.
  private static func namesWater(_ scene: SentenceScene, _ index: Int) -> Bool {
    for ending: StaticString in ["河", "江", "湖", "海", "湾", "溪", "山", "岭", "沟", "流域"]
    where scene.token(index, endsWith: ending) {
      return true
    }
    return false
  }

  /// `青岚县`, `泾州`: an area that wins a title.
  private static func isRegion(_ scene: SentenceScene, _ tokens: Range<Int>) -> Bool {
    guard !tokens.contains(where: { scene.isThing($0) }) else { return false }
    let head = tokens.upperBound - 1
    for ending: StaticString in ["省", "市", "县", "州", "盟", "旗", "镇", "乡", "村"]
    where scene.token(head, endsWith: ending) {
      return true
    }
    let name = scene.text(tokens)
    if name.count <= 4, name.hasSuffix("区") { return true }
    return ProvinceTable.named(name) != nil || PrefectureTable.names.contains(name + "市")
  }
}
