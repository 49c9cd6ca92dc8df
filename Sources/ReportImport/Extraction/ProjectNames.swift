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
    var investment: (Quantity, Comparator)?
    for (position, member) in members.enumerated() {
      var range = trimmed(scene, member.name)
      if let found = leadingInvestment(scene, range) {
        investment = (found.quantity, found.comparator)
        range = found.end..<range.upperBound
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
        attach(investment, to: &group)
        group.quoteStart = collective.lowerBound
        candidates.append(group)
      }
    }
    shareHead(&candidates, scene, members)
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
    while end > start,
      scene.tokens[end - 1].has([.of, .conjunction, .filler, .distribute])
        && !scene.tokens[end - 1].isNameLike && !scene.isToken(end - 1, "达")
    {
      end -= 1
    }
    return start..<end
  }

  /// `总投资984.3亿元的`, `投资过百亿的` before a name.
  private static func leadingInvestment(
    _ scene: SentenceScene, _ range: Range<Int>
  ) -> (quantity: Quantity, comparator: Comparator, end: Int)? {
    guard let quantity = range.first(where: { scene.tokens[$0].kind == .quantity }),
      quantity > range.lowerBound, quantity - range.lowerBound <= 3
    else { return nil }
    guard
      (range.lowerBound..<quantity).contains(where: {
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
    // `航道主体工程`: the phase stands before the head.
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
    if isMainWorks { name += "工程" }
    name = unquoted(name)
    guard !name.isEmpty else { return nil }
    var candidate = NameCandidate(
      name: name, tokens: first..<end, phase: phase.map(shortPhase), quoteStart: first)
    candidate.endsInProduct = scene.tokens[end - 1].has(.product)
    return candidate
  }

  private static func shortPhase(_ phase: String) -> String {
    phase.hasSuffix("工程") ? String(phase.dropLast(2)) : phase
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

  /// A head shared without 等 belongs to each member: `华水、华风海上风电项目` (guide, projects rule 5).
  private static func shareHead(
    _ candidates: inout [NameCandidate], _ scene: SentenceScene, _ members: [ListMember]
  ) {
    guard candidates.count >= 2, candidates.count <= 4, members.last?.collective == nil,
      let last = candidates.last, last.count == nil, last.tokens.count >= 2,
      scene.isThing(last.tokens.upperBound - 1)
        || scene.token(last.tokens.upperBound - 1, endsWith: "段") && last.tokens.count > 2
    else { return }
    let others = candidates.dropLast()
    let isUndertaking = last.name.hasSuffix("项目") || last.name.hasSuffix("工程")
    if !isUndertaking {
      sharePlaceHead(&candidates, scene, last)
      return
    }
    let length = others.first?.name.count ?? 0
    guard length >= 2, length <= 4,
      others.allSatisfy({ candidate in
        candidate.name.count == length && !candidate.name.hasSuffix("工程") && !candidate.name.hasSuffix("项目")
          && candidate.count == nil && candidate.phase == nil
          && !candidate.tokens.contains { scene.tokens[$0].has([.facility, .undertaking]) }
      }), last.name.count > length
    else { return }
    let head = String(last.name.dropFirst(length))
    for index in candidates.indices.dropLast() {
      candidates[index].name += head
      candidates[index].sharesHead = true
    }
  }

  /// `泓州、瀚城国家级零碳园区`: the head begins with the word for its level.
  private static func sharePlaceHead(
    _ candidates: inout [NameCandidate], _ scene: SentenceScene, _ last: NameCandidate
  ) {
    guard
      let level = last.tokens.dropFirst().first(where: { index in
        ["国家", "国家级", "省级", "市级", "世界级", "国际", "区域"].contains(scene.text(index..<(index + 1)))
      }),
      candidates.dropLast().allSatisfy({ candidate in
        (2...4).contains(candidate.name.count) && candidate.count == nil && candidate.phase == nil
          && !scene.isThing(candidate.tokens.upperBound - 1)
          && !candidate.tokens.contains { scene.tokens[$0].has([.verb, .abstract, .nounVerb]) }
      })
    else { return }
    let head = scene.text(level..<last.tokens.upperBound)
    for index in candidates.indices.dropLast() {
      candidates[index].name += head
      candidates[index].sharesHead = true
    }
  }
}
