/// The noun behind a number that stands before it: `50个｜社区养老服务项目`.
enum RightNoun {
  static func read(_ scene: SentenceScene, from start: Int, to upper: Int) -> Range<Int>? {
    var index = start
    var end = start
    var hasNoun = false
    while index < upper {
      let token = scene.tokens[index]
      if token.kind == .quantity || token.kind == .date { break }
      if token.kind == .mark {
        guard token.mark == .enumeration, hasNoun, !hasQuantity(scene, index + 1, upper) else { break }
        index += 1
        continue
      }
      // `30家市级｜以上｜低碳园区`
      if token.has(.after), index > start, scene.token(index - 1, endsWith: "级"), index + 1 < upper {
        index += 1
        continue
      }
      // `260个｜宜居｜新村`: a verb that opens the noun modifies it.
      if index == start, token.has(.verb), !token.has([.stage, .govern, .reach, .obtain]), index + 1 < upper,
        scene.tokens[index + 1].isNameLike, !scene.tokens[index + 1].has(.etcetera)
      {
        index += 1
        continue
      }
      if token.isNameLike {
        // `企业 开展 …`: an adverb or a verb ends the noun; words that are both go on with it.
        hasNoun = true
        index += 1
        end = index
        continue
      }
      // `概念｜验证｜中心`: a verb between noun and facility is part of the name.
      if hasNoun, token.has(.verb), index + 1 < upper,
        scene.tokens[index + 1].has([.facility, .undertaking]),
        index + 2 >= upper || scene.tokens[index + 2].kind == .mark
      {
        index += 1
        continue
      }
      // `国债｜支持｜灾后重建`: what the things counted are for.
      if hasNoun, scene.isToken(index, "支持") || scene.isToken(index, "用于") { break }
      // `350个｜拟｜竣工投产｜项目`: what is to happen to the things counted.
      if !hasNoun, token.has(.commitment) || token.has(.strongStage) && !token.has(.nounVerb),
        index + 1 < upper,
        scene.tokens[index + 1].has([.undertaking, .facility, .strongStage])
      {
        index += 1
        continue
      }
      let joins =
        token.has([.nounVerb, .of, .conjunction]) || token.has([.adverb, .filler, .area]) && !hasNoun
      guard joins, index + 1 < upper, continues(scene, index + 1, upper) else {
        // `工业项目建设`: the closing word is the step, not the noun.
        if token.has(.nounVerb), !token.has(.stage),
          index + 1 == upper || scene.tokens[index + 1].kind == .mark
        {
          end = index + 1
          hasNoun = true
        }
        break
      }
      index += 1
      if token.has(.nounVerb) {
        end = index
        hasNoun = true
      }
    }
    return hasNoun && end > start ? start..<end : nil
  }

  private static func continues(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    let token = scene.tokens[index]
    return token.isNameLike || token.has(.nounVerb) && !token.has(.strongStage)
  }

  private static func hasQuantity(_ scene: SentenceScene, _ start: Int, _ upper: Int) -> Bool {
    var index = start
    while index < upper, scene.tokens[index].mark != .enumeration {
      if scene.tokens[index].kind == .quantity || scene.tokens[index].has([.verb, .strongStage, .govern]) {
        return true
      }
      index += 1
    }
    return false
  }
}

/// Nouns that only mark a step on the way: `三个大台阶`, `万亿元大关`.
enum StepStones {
  static func isStep(_ scene: SentenceScene, _ noun: Range<Int>) -> Bool {
    guard let head = noun.last else { return false }
    return scene.token(head, endsWith: "台阶") || scene.token(head, endsWith: "大关")
      || scene.token(head, endsWith: "关口") || scene.token(head, endsWith: "文章")
  }
}
