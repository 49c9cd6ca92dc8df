/// Heads that name an amount but not whose: `粮食播种面积…，总产量45亿斤`.
///
/// The guide restores an elided head from the same sentence: 粮食总产量.
enum ElidedHead {
  /// Whether a noun is nothing but the name of an amount.
  static func needsOwner(_ scene: SentenceScene, _ noun: Range<Int>) -> Bool {
    noun.count <= 2 && noun.allSatisfy { isAmount(scene, $0) }
  }

  /// The words of a noun before those that name the amount; nil where there are none.
  static func owner(_ scene: SentenceScene, _ noun: Range<Int>) -> String? {
    // A rate is not of the thing that the next amount is of.
    if let last = noun.last,
      scene.tokens[last].has([.proportionNoun, .of]) || scene.token(last, endsWith: "率")
    {
      return nil
    }
    var end = noun.upperBound
    while end > noun.lowerBound, isAmount(scene, end - 1) || isActivity(scene, end - 1) { end -= 1 }
    return end > noun.lowerBound ? scene.text(noun.lowerBound..<end) : nil
  }

  /// The object of the same verb earlier in the sentence: `发行专项债券，今年先｜发行｜60亿元`.
  static func object(_ scene: SentenceScene, of verb: Int?) -> String? {
    guard let verb, scene.tokens[verb].entry >= 0,
      let earlier = (0..<verb).last(where: { scene.tokens[$0].entry == scene.tokens[verb].entry })
    else { return nil }
    var end = earlier + 1
    while end < verb, scene.tokens[end].kind != .mark, scene.tokens[end].kind != .quantity { end += 1 }
    guard end > earlier + 1, end < verb, scene.tokens[end].kind == .mark else { return nil }
    return scene.text((earlier + 1)..<end)
  }

  private static func isAmount(_ scene: SentenceScene, _ index: Int) -> Bool {
    let token = scene.tokens[index]
    return amounts.longestMatch(in: scene.bytes, at: token.start, end: token.end)?.length
      == token.end - token.start
  }

  private static func isActivity(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.isToken(index, "播种") || scene.isToken(index, "种植") || scene.isToken(index, "生产")
  }

  /// Names of amounts that need an owner.
  private static let amounts = PhraseIndex([
    "总产量", "产量", "总产", "单产", "总量", "总额", "总值", "总数", "规模", "面积", "数量", "总规模", "总人数", "总面积",
    "播种面积", "种植面积", "增速", "占比", "比重", "产值", "总产值", "余额",
    "死亡人数", "起数", "投资", "总投资", "年度投资", "计划投资", "计划总投资", "年度计划投资",
  ])
}
