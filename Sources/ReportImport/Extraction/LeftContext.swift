import ReportModel

/// What stands to the left of a number: the chain of small words next to it, and the noun before them.
struct LeftContext {
  enum Change { case none, predicate, level, rise, fall }

  /// The tokens of the noun phrase; empty where the head is elided.
  var noun: Range<Int> = 0..<0
  /// The first token of the chain between noun and number.
  var chainStart = 0
  var change = Change.none
  var bound: Comparator?
  var boundStart: Int?
  /// 新增、净增 in the chain.
  var isIncrement = false
  /// Nothing but a bound such as 不少于 stands between noun and number.
  var boundOnly = false
  /// The verb that governs the noun, and whether it adds.
  var verb: Int?
  var verbIsIncrement = false
  var isCountedUnit = false
  var commitment: String?
  var deadline: String?
  var role = GoalRole.target
  /// The byte where the quote begins.
  var quoteStart: Int?
  var comparesWithEarlier = false
  /// The word next to the number is 为, which may be a preposition.
  var isPreposition = false

  var isGrowth: Bool { change == .rise || change == .fall }
  var isFalling = false

  static func read(_ scene: SentenceScene, _ index: Int, lower: Int, clause: Range<Int>) -> LeftContext {
    var context = LeftContext()
    let unit = scene.buffer.quantities[Int(scene.tokens[index].quantity)].unit
    context.isCountedUnit = unit.map { $0.kind != .share && $0.kind != .money } ?? false
    var cursor = index - 1
    context.chainStart = index
    chain: while cursor >= lower {
      let token = scene.tokens[cursor]
      if token.kind == .mark || token.kind == .quantity { break }
      let isNearest = context.change == .none || context.change == .predicate
      if token.has(.increment), !token.has(.noun) {
        context.isIncrement = true
        if isNearest { context.change = .level }
      } else if token.has(.atLeast), !token.has(.after) {
        context.bound = context.bound ?? .atLeast
        context.boundStart = cursor
        if token.has(.reach), isNearest { context.change = .level }
      } else if token.has(.atMost), !token.has(.after) {
        context.bound = context.bound ?? .atMost
        context.boundStart = cursor
        if token.has(.reach), isNearest { context.change = .level }
      } else if token.has(.about), !token.has(.after) {
        context.bound = context.bound ?? .about
        context.boundStart = cursor
      } else if token.has(.reach) {
        // `为` before a number may also open a phrase: `为6000栋…安装`.
        if isNearest {
          context.change = .level
          context.isPreposition = scene.isToken(cursor, "为")
        }
      } else if token.has([.rise, .fall]) {
        // `增速达到6%`: the level of a rate is a change.
        let isBounded = context.change == .level && scene.tokens[cursor + 1].has([.atLeast, .atMost])
        if isNearest || token.has(.rateNoun) && context.change == .level || isBounded {
          context.change = token.has(.fall) ? .fall : .rise
          context.isFalling = token.has(.fall)
        }
      } else if token.has(.to) {
        context.change = .level
      } else if token.has(.from) {
        context.role = LeftContext.hasLevelAfter(scene, index, clause.upperBound) ? .baseline : .target
      } else if LeftContext.isBareStart(scene, cursor, lower) {
        // `从｜1.96｜缩小至`: the earlier level.
        cursor -= 1
      } else if token.has(.commitment) {
        context.commitment = scene.text(cursor..<(cursor + 1))
      } else if token.has(.deadline) {
        context.deadline = scene.text(cursor..<(cursor + 1))
      } else if context.isGrowth || context.isIncrement,
        let start = comparisonStart(scene, cursor, lower)
      {
        // `比上年预算｜增加`
        context.comparesWithEarlier = true
        cursor = start
      } else if scene.isToken(cursor, "按") || scene.isToken(cursor, "按照"), cursor > lower {
        // `赤字率拟｜按｜3%｜安排`
      } else if token.has([.filler, .distribute, .cumulative, .time]) || token.kind == .date
        || token.has(.of) && context.role == .target && cursor > lower
          && scene.tokens[cursor - 1].kind == .date
      {
        if isComparison(scene, cursor) { context.comparesWithEarlier = true }
      } else if token.has([.verb, .stage, .govern, .obtain]), !token.has(.nounVerb), cursor > lower,
        LeftContext.isNoun(scene, cursor - 1), !token.has(.obtain) || isNearest
      {
        // `技改项目完成220个`: a predicate between noun and number.
        if isNearest { context.change = .predicate }
      } else {
        break chain
      }
      context.chainStart = cursor
      cursor -= 1
    }
    // `10亿级项目｜不少于｜8个`: a bound states no level of its own.
    context.boundOnly =
      context.change == .level && context.boundStart == context.chainStart && context.chainStart == index - 1
      && scene.token(context.chainStart, startsWith: "不")
    context.readNoun(scene, last: cursor, lower: lower)
    // `压减｜“三公”经费｜10%`: the change stands before what it changes.
    if context.change == .none, unit?.kind == .share, let verb = context.verb,
      scene.tokens[verb].has([.rise, .fall])
    {
      context.isFalling = scene.tokens[verb].has(.fall)
      context.change = context.isFalling ? .fall : .rise
    }
    return context
  }

  /// A number without a unit, or an age, behind 从: `从｜1.96`, `由｜80.2岁`.
  private static func isBareStart(_ scene: SentenceScene, _ index: Int, _ lower: Int) -> Bool {
    guard index > lower + 1, scene.tokens[index - 1].has(.from) else { return false }
    let token = scene.tokens[index]
    return token.kind == .descriptor || token.kind == .date && scene.token(index, endsWith: "岁")
  }

  /// `比上年`, `较去年`, `同比`.
  static func isComparison(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.token(index, startsWith: "比") || scene.token(index, startsWith: "较")
      || scene.isToken(index, "同比")
  }

  /// Where `比…` begins that ends at `last`: `比一九五七年`, `较“十三五”末`, `比上年预算`; nil where none does.
  private static func comparisonStart(_ scene: SentenceScene, _ last: Int, _ lower: Int) -> Int? {
    var cursor = last
    while cursor >= max(lower, last - 4) {
      let token = scene.tokens[cursor]
      if token.kind == .mark || token.kind == .quantity || token.has([.rise, .fall]) { return nil }
      if scene.isToken(cursor, "比") || scene.isToken(cursor, "较")
        || token.has(.filler) && isComparison(scene, cursor)
      {
        return cursor < last || token.has(.filler) ? cursor : nil
      }
      cursor -= 1
    }
    return nil
  }

  /// 比 as a noun: `收入比｜降至`, `存贷比｜82.7%`.
  private static func isRatioHead(_ scene: SentenceScene, _ index: Int, _ lower: Int) -> Bool {
    scene.isToken(index, "比") && index > lower && scene.tokens[index - 1].isNameLike
  }

  private static func isNoun(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.tokens[index].isNameLike || scene.tokens[index].has(.nounVerb)
  }

  /// A lone unknown character behind a verb makes it a noun: `护理｜险`.
  private static func isSuffix(_ scene: SentenceScene, _ index: Int, last: Int) -> Bool {
    let token = scene.tokens[index]
    guard token.kind == .unknown, token.end - token.start == 3, scene.bytes[token.start] >= 0xE4 else {
      return false
    }
    return index == last || !scene.tokens[index + 1].has(.facility)
  }

  /// Whether `从A提高到B` goes on with a level behind the number.
  private static func hasLevelAfter(_ scene: SentenceScene, _ index: Int, _ upper: Int) -> Bool {
    for next in (index + 1)..<max(index + 1, upper) {
      let token = scene.tokens[next]
      if token.has([.reach, .to]) { return true }
      if token.kind == .quantity { return false }
    }
    return false
  }

  /// Walks left from the chain to the verb or the beginning of the list that the noun belongs to.
  private mutating func readNoun(_ scene: SentenceScene, last: Int, lower: Int) {
    guard last >= lower else {
      // No noun: `新建100个…`, `达到10.3万亿元`.
      if chainStart < scene.tokens.count, isIncrement {
        verb = (chainStart..<scene.tokens.count).first { scene.tokens[$0].has(.increment) }
        verbIsIncrement = true
      }
      return
    }
    var start = last + 1
    var cursor = last
    walk: while cursor >= lower {
      let token = scene.tokens[cursor]
      if token.kind == .quantity { break }
      if token.kind == .mark {
        guard token.mark == .enumeration, !statesItself(scene, before: cursor, lower) else { break }
        cursor -= 1
        continue
      }
      // `护理｜险`, `科技创新｜投入｜达到`: verbs that the noun needs.
      let belongs =
        cursor < last && LeftContext.isSuffix(scene, cursor + 1, last: last)
        || cursor > lower && LeftContext.opensPerUnit(scene, cursor - 1, lower)
        || cursor == last && token.has(.obtain) && (change == .level || isGrowth) && cursor > lower
        || opensUndertaking(scene, cursor, lower, last)
      if !belongs, token.has([.verb, .govern, .obtain, .increment, .stage]), !token.has(.noun),
        !token.has(.nounVerb) || token.has(.increment), !isInterior(scene, cursor, lower, last)
      {
        verb = cursor
        verbIsIncrement = token.has(.increment)
        break walk
      }
      if !belongs, token.has(.nounVerb), !token.isNameLike || token.has(.stage), !token.has(.noun),
        isCountedUnit, isClauseInitial(scene, cursor, lower), cursor < last
      {
        verb = cursor
        verbIsIncrement = token.has(.increment)
        break walk
      }
      if token.has([.deadline, .among]) { break }
      if token.kind == .date, cursor < last, !isAge(scene, cursor) { break }
      // `A、B等｜文化场馆8座`: the collective noun is what is counted.
      if token.has(.etcetera), isCountedUnit, cursor < last,
        scene.tokens[last].has([.facility, .undertaking]) || scene.token(last, endsWith: "企业")
      {
        verb = (lower..<cursor).first { scene.tokens[$0].has([.verb, .stage, .increment, .obtain]) }
        verbIsIncrement = verb.map { scene.tokens[$0].has(.increment) } ?? false
        break walk
      }
      if token.has(.preposition), !token.has([.reach, .noun]), cursor == lower { break }
      if token.has([.commitment, .lead]) {
        if token.has(.lead) {
          role = .lead
          // `高于全国1.7个百分点`: the noun stands before the comparison, or is elided.
          start = cursor
          var head = cursor
          while head > lower, LeftContext.isNoun(scene, head - 1) { head -= 1 }
          noun = head..<cursor
          quoteStart = scene.tokens[head].start
          return
        }
        break
      }
      start = cursor
      cursor -= 1
    }
    var last = last
    trim(scene, &start, last)
    while last > start, scene.tokens[last].has([.preposition, .of, .conjunction, .from]),
      !scene.tokens[last].has(.noun), !scene.isRatio(last), !LeftContext.isRatioHead(scene, last, start)
    { last -= 1 }
    extendDependent(scene, &start, last, lower)
    while last > start, scene.tokens[last].kind == .mark { last -= 1 }
    noun = start < last + 1 ? start..<(last + 1) : 0..<0
    // `项目开工150个、｜投产｜80个`: the step of what was named before.
    if noun.count == 1, scene.tokens[last].has(.strongStage),
      !scene.tokens[last].has([.noun, .facility])
    {
      noun = 0..<0
      verb = last
      verbIsIncrement = scene.tokens[last].has(.increment)
    }
    // `建成6座、｜在建｜2座`: the state of what was named before.
    if noun.count == 1, scene.isToken(last, "在建") || scene.isToken(last, "续建") { noun = 0..<0 }
    while let last = verb, last > lower, scene.tokens[last - 1].has(.increment),
      scene.tokens[last].has([.stage, .verb])
    {
      // `新建｜改建`: the first of two verbs in a row adds.
      verb = last - 1
      verbIsIncrement = true
    }
    if let last = verb, last >= lower + 2,
      scene.tokens[last - 1].has(.conjunction) || scene.tokens[last - 1].mark == .enumeration,
      scene.tokens[last - 2].has(.increment)
    {
      // `新增和调整`: the first of two joined verbs adds.
      verb = last - 2
      verbIsIncrement = true
    }
    if let named = verb, named > lower, scene.isToken(named - 1, "新"), !scene.tokens[named].has(.nounVerb) {
      // `新争取资金`: whatever is newly done adds.
      verb = named - 1
      verbIsIncrement = true
    }
    if let verb {
      quoteStart = scene.tokens[verb].start
    } else if !noun.isEmpty {
      quoteStart = scene.tokens[noun.lowerBound].start
    }
  }

  /// Whether the member before `、` has subject and verb, so that it is a statement of its own:
  /// `运维｜实现｜集中管理、经费下降28%`.
  private func statesItself(_ scene: SentenceScene, before mark: Int, _ lower: Int) -> Bool {
    var cursor = mark - 1
    var verb: Int?
    while cursor >= lower, scene.tokens[cursor].kind != .mark, scene.tokens[cursor].kind != .quantity {
      let token = scene.tokens[cursor]
      if token.has([.verb, .govern, .stage]), !token.has([.nounVerb, .noun]), cursor < mark - 1 {
        verb = cursor
      }
      cursor -= 1
    }
    guard let verb, verb > cursor + 1 else { return false }
    return LeftContext.isNoun(scene, verb - 1) && scene.tokens[cursor + 1].isNameLike
  }

  /// Whether a verb between nouns only modifies: `数字｜赋能｜场景` where another verb opens the clause, and
  /// `金融工具｜投放｜金额`, where amounts and shares are named, not counted.
  private func isInterior(_ scene: SentenceScene, _ index: Int, _ lower: Int, _ last: Int) -> Bool {
    let token = scene.tokens[index]
    guard !token.has([.increment, .strongStage, .govern, .obtain]), index > lower, index < last,
      LeftContext.isNoun(scene, index - 1), !scene.tokens[index - 1].has(.area),
      // `重组｜形成｜…实验室`: two verbs in a row.
      scene.tokens[index - 1].isNameLike || !isClauseInitial(scene, index - 1, lower) || !isCountedUnit
    else { return false }
    if !isCountedUnit { return true }
    var cursor = index - 1
    while cursor > lower, scene.tokens[cursor - 1].kind != .mark { cursor -= 1 }
    let first = scene.tokens[cursor]
    return first.has([.verb, .stage, .increment, .obtain]) && !first.has(.govern)
  }

  /// Whether a date is an age: `3岁以下`.
  private func isAge(_ scene: SentenceScene, _ index: Int) -> Bool {
    scene.token(index, endsWith: "岁") || scene.token(index, endsWith: "岁以下")
      || scene.token(index, endsWith: "岁以上")
  }

  /// `实施｜帮扶｜项目`: what may be a noun is one between another verb and the head.
  private func opensUndertaking(_ scene: SentenceScene, _ index: Int, _ lower: Int, _ last: Int) -> Bool {
    index > lower && index + 1 == last && scene.tokens[index].has(.nounVerb)
      && !scene.tokens[index].has([.stage, .increment]) && scene.tokens[last].has([.undertaking])
      && scene.tokens[index - 1].has([.verb, .stage, .govern])
      && (index - 1 == lower || !scene.tokens[index - 1].has(.nounVerb))
  }

  /// `每万人｜拥有｜基站`: what is counted for each is part of the indicator.
  private static func opensPerUnit(_ scene: SentenceScene, _ index: Int, _ lower: Int) -> Bool {
    var cursor = index
    while cursor >= max(lower, index - 3) {
      if scene.token(cursor, startsWith: "每") { return cursor == lower || index - cursor <= 2 }
      guard scene.tokens[cursor].isNameLike else { return false }
      cursor -= 1
    }
    return false
  }

  /// Heads that say nothing alone take the verb before them back: `通车｜里程`, `开行｜量`.
  private mutating func extendDependent(_ scene: SentenceScene, _ start: inout Int, _ last: Int, _ lower: Int)
  {
    guard start == last, let taken = verb, taken == start - 1, taken >= lower else { return }
    let token = scene.tokens[start]
    // `新开工项目｜带来｜产值`: an amount alone does not say whose it is.
    let hasSubject = taken > lower && LeftContext.isNoun(scene, taken - 1)
    guard
      token.end - token.start <= 3 || token.has(.dependentHead)
        || hasSubject && ElidedHead.needsOwner(scene, start..<(start + 1))
    else { return }
    start = taken
    verb = nil
    while start > lower, LeftContext.isNoun(scene, start - 1) { start -= 1 }
  }

  private func isClauseInitial(_ scene: SentenceScene, _ index: Int, _ lower: Int) -> Bool {
    var cursor = index - 1
    while cursor >= lower {
      let token = scene.tokens[cursor]
      if token.mark == .enumeration { return true }
      guard
        token.has([
          .adverb, .nounVerb, .verb, .stage, .conjunction, .area, .filler, .cumulative, .commitment,
          .deadline, .time,
        ])
      else { return false }
      cursor -= 1
    }
    return true
  }

  private func trim(_ scene: SentenceScene, _ start: inout Int, _ last: Int) {
    while start <= last {
      let token = scene.tokens[start]
      guard
        token.kind == .mark || token.has(.after) && !token.has(.noun)
          || scene.isToken(start, "为") && start < last
          || token.has([.of, .conjunction, .filler, .cumulative, .time, .then]) && !token.has(.noun)
          || scene.isToken(start, "共") && start < last && scene.tokens[start + 1].kind == .word
          || scene.isToken(start, "合计")
          || token.has(.adverb) && !token.has([.noun]) && start < last
      else { return }
      start += 1
    }
  }
}
