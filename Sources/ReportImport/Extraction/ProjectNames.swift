import ReportModel

/// A name read from a list, with what the text attaches to it.
struct NameCandidate {
  var name: String
  /// The tokens of the name, phase included.
  var tokens: Range<Int>
  var phase: String?
  var count: Int?
  var investment: Quantity?
  var investmentComparator: Comparator?
  /// The first token of the quote.
  var quoteStart: Int
  var endsInProduct = false
  /// Its head stands in the last member of the list: `华水、华风海上风电项目`.
  var sharesHead = false
}

/// Reads the names of a group of list members that share a step.
enum ProjectNames {
  static func read(_ scene: SentenceScene, _ members: [ListMember], lastName: String?) -> [NameCandidate] {
    var candidates: [NameCandidate] = []
    var hasInvestment = false
    for (position, member) in members.enumerated() {
      // An amount belongs to the name behind it alone.
      var investment: (Quantity, Comparator)?
      var range = trimmed(scene, member.name)
      if let found = leadingInvestment(scene, range, isElided: hasInvestment) {
        investment = (found.quantity, found.comparator)
        hasInvestment = true
        range = found.end..<range.upperBound
      }
      // `A、B、C｜3个项目`: the count belongs to the group, what stands before it is its last member.
      if let tail = countedTail(scene, range), !candidates.isEmpty || tail > range.lowerBound + 1 {
        if let last = named(scene, trimmed(scene, range.lowerBound..<tail), lastName: nil) {
          candidates.append(last)
          SharedHead.shareCounted(&candidates, scene, head: tail..<range.upperBound)
        }
        range = tail..<range.upperBound
      }
      // A count before or behind the noun makes it a group without names.
      if let counted = counted(scene, range) {
        var candidate = counted
        attach(investment, to: &candidate)
        candidates.append(candidate)
      } else if let candidate = named(scene, range, lastName: candidates.last?.name ?? lastName) {
        var candidate = candidate
        attach(investment, to: &candidate)
        candidates.append(candidate)
      }
      // `云科等6个产业项目`: the group itself is counted too.
      if let collective = member.collective, position == members.count - 1,
        let group = counted(scene, collective)
      {
        var group = group
        group.quoteStart = collective.lowerBound
        candidates.append(group)
      }
    }
    SharedHead.share(&candidates, scene, members)
    return candidates
  }

  private static func attach(_ investment: (Quantity, Comparator)?, to candidate: inout NameCandidate) {
    guard let investment else { return }
    candidate.investment = investment.0
    candidate.investmentComparator = investment.1
  }

  /// Drops what precedes a name: adverbs, area words, `一批`.
  private static func trimmed(_ scene: SentenceScene, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end,
      scene.tokens[start].has([.then, .conjunction, .of])
        || scene.tokens[start].has(.preposition) && scene.isToken(start, "将")
    {
      start += 1
    }
    // `日处理5000吨的｜污水处理厂`: its size is no part of the name.
    if let of = (start..<min(end, start + 4)).first(where: { scene.tokens[$0].has(.of) }), of > start,
      scene.tokens[of - 1].kind == .descriptor
    {
      start = of + 1
    }
    while end > start,
      scene.tokens[end - 1].has([.of, .conjunction, .filler, .distribute, .then])
        && !scene.tokens[end - 1].isNameLike && !scene.isToken(end - 1, "达")
    {
      end -= 1
    }
    return start..<end
  }

  /// `总投资984.3亿元的`, `投资过百亿的` before a name.
  ///
  /// `总投资50亿元的A、30亿元的B`: the word may be left out where it stood before.
  private static func leadingInvestment(
    _ scene: SentenceScene, _ range: Range<Int>, isElided: Bool
  ) -> (quantity: Quantity, comparator: Comparator, end: Int)? {
    guard let quantity = range.first(where: { scene.tokens[$0].kind == .quantity }),
      quantity - range.lowerBound <= 3
    else { return nil }
    let isMoney = scene.buffer.quantities[Int(scene.tokens[quantity].quantity)].unit?.kind == .money
    guard
      quantity == range.lowerBound && isElided && isMoney
        || (range.lowerBound..<quantity).contains(where: {
          scene.token($0, endsWith: "投资") || scene.token($0, endsWith: "投资额")
        })
    else { return nil }
    let bound = Bound.read(scene, quantity, upper: range.upperBound)
    guard bound.isFollowedByOf else { return nil }
    var before: Comparator?
    for index in range.lowerBound..<quantity {
      if scene.tokens[index].has(.atLeast) { before = .atLeast }
      if scene.tokens[index].has(.about) { before = .about }
    }
    let scanned = scene.buffer.quantities[Int(scene.tokens[quantity].quantity)]
    return (scanned.quantity(isNegative: false), bound.comparator(scanned, before: before), bound.end + 1)
  }

  /// Where `3个百亿级项目` begins behind a name: a count with its noun; nil where the range is no such thing.
  private static func countedTail(_ scene: SentenceScene, _ range: Range<Int>) -> Int? {
    guard let quantity = range.first(where: { scene.tokens[$0].kind == .quantity }),
      quantity > range.lowerBound,
      quantity + 1 < range.upperBound, !scene.tokens[quantity + 1].has(.after),
      scene.buffer.quantities[Int(scene.tokens[quantity].quantity)].unit?.kind == .count,
      scene.tokens[range.upperBound - 1].isNameLike, scene.tokens[quantity - 1].isNameLike
    else { return nil }
    return quantity
  }

  /// `160个市级重点项目`, `污水处理厂5座`.
  private static func counted(_ scene: SentenceScene, _ range: Range<Int>) -> NameCandidate? {
    guard let quantity = range.first(where: { scene.tokens[$0].kind == .quantity }) else { return nil }
    let scanned = scene.buffer.quantities[Int(scene.tokens[quantity].quantity)]
    guard scanned.unit?.kind == .count, !scanned.isRange else { return nil }
    let bound = Bound.read(scene, quantity, upper: range.upperBound)
    let noun: Range<Int>
    if let right = RightNoun.read(
      scene, from: bound.end + (bound.isFollowedByOf ? 1 : 0), to: range.upperBound)
    {
      noun = right
    } else if quantity > range.lowerBound {
      noun = range.lowerBound..<quantity
    } else {
      return nil
    }
    guard let head = noun.last, scene.tokens[head].has([.undertaking, .facility]) else { return nil }
    var candidate = NameCandidate(name: scene.text(noun), tokens: noun, quoteStart: range.lowerBound)
    let base = scanned.quantity(isNegative: false).baseValue ?? scanned.number.value
    candidate.count = Int(base.rounded())
    return candidate
  }

  private static func named(_ scene: SentenceScene, _ range: Range<Int>, lastName: String?) -> NameCandidate?
  {
    guard let first = range.first else { return nil }
    var end = range.upperBound
    var phase: String?
    // `数据中心（二期）`, `智算中心（投资22亿元）`: what a bracket adds is no part of the name.
    let note = end - 1 > first ? BracketNote.read(scene, end - 1) : nil
    if note != nil { end -= 1 }
    phase = note?.phase
    // `大桥主体工程`: the phase stands before the head.
    while end > first, scene.tokens[end - 1].has(.phase) {
      phase = scene.text((end - 1)..<end)
      end -= 1
    }
    let isMainWorks = phase == "主体工程"
    if end == first {
      guard let lastName, phase != nil else { return nil }
      return NameCandidate(name: lastName, tokens: range, phase: phase, quoteStart: first)
    }
    var name = scene.text(first..<end)
    if phase == nil, scene.tokens[first].has(.phase), end > first + 1, let lastName, !lastName.isEmpty {
      phase = scene.text(first..<(first + 1))
      name = scene.text((first + 1)..<end)
    } else if phase == nil,
      let inner = (first + 1..<end).first(where: {
        scene.tokens[$0].has(.phase) && !scene.tokens[$0].has(.facility)
      }),
      scene.token(inner, startsWith: "主体") || scene.token(inner, endsWith: "期")
    {
      phase = scene.text(inner..<(inner + 1))
      name = scene.text(first..<inner) + (inner + 1 < end ? scene.text((inner + 1)..<end) : "")
    }
    let endsInWorks = phase.map { ByteText.ends($0, with: "期工程") } == true && scene.isWorks(end - 1)
    if isMainWorks || endsInWorks { name += "工程" }
    name = unquoted(name)
    guard !name.isEmpty else { return nil }
    var candidate = NameCandidate(
      name: name, tokens: first..<end, phase: phase.map(shortPhase), quoteStart: first)
    candidate.investment = note?.investment
    if note?.investment != nil { candidate.investmentComparator = .equal }
    candidate.endsInProduct = scene.tokens[end - 1].has(.product)
    return candidate
  }

  private static func shortPhase(_ phase: String) -> String {
    ByteText.ends(phase, with: "工程") ? String(phase.dropLast(2)) : phase
  }

  /// Quotes around the whole name go, quotes inside it stay.
  private static func unquoted(_ name: String) -> String {
    // A look at one byte spares most names four searches.
    guard name.utf8.first == 0xE2, name.hasPrefix("“"), name.hasSuffix("”"),
      name.dropFirst().dropLast().contains("“") == false,
      name.dropFirst().dropLast().contains("”") == false
    else { return name }
    return String(name.dropFirst().dropLast())
  }
}
