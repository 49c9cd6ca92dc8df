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
      if let found = leadingInvestment(scene, range, isElided: investment != nil) {
        investment = (found.quantity, found.comparator)
        range = found.end..<range.upperBound
      }
      // `A、B、C｜3个项目`: the count belongs to the group, what stands before it is its last member.
      if let tail = countedTail(scene, range), !candidates.isEmpty || tail > range.lowerBound + 1 {
        if let last = named(scene, trimmed(scene, range.lowerBound..<tail), lastName: nil) {
          candidates.append(last)
          shareFacility(&candidates, scene, head: tail..<range.upperBound)
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

  /// `青岚、泾南、云汀｜3个储备库`: members that are nothing but places take the thing that is counted.
  private static func shareFacility(
    _ candidates: inout [NameCandidate], _ scene: SentenceScene, head: Range<Int>
  ) {
    guard let last = head.last, scene.tokens[last].has(.facility),
      let noun = RightNoun.read(scene, from: head.lowerBound + 1, to: head.upperBound),
      candidates.allSatisfy({ isPlaceAlone($0, scene) })
    else { return }
    for index in candidates.indices {
      candidates[index].name += scene.text(noun)
      candidates[index].sharesHead = true
    }
  }

  /// A short unknown word and nothing else.
  private static func isPlaceAlone(_ candidate: NameCandidate, _ scene: SentenceScene) -> Bool {
    guard candidate.count == nil, candidate.phase == nil else { return false }
    return candidate.tokens.allSatisfy {
      let token = scene.tokens[$0]
      return (!scene.isThing($0) || scene.isToken($0, "湖"))
        && (token.kind == .unknown || token.kind == .word && token.end - token.start == 3)
    } && candidate.tokens.contains { scene.tokens[$0].kind == .unknown }
      && (2...5).contains(candidate.name.count)
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

  /// A head shared without 等 belongs to each member: `华水、华风海上风电项目` (guide, projects rule 5).
  private static func shareHead(
    _ candidates: inout [NameCandidate], _ scene: SentenceScene, _ members: [ListMember]
  ) {
    guard candidates.count >= 2, candidates.count <= 6, members.last?.collective == nil,
      let last = candidates.last, last.count == nil, last.tokens.count >= 2,
      scene.isThing(last.tokens.upperBound - 1)
        || scene.token(last.tokens.upperBound - 1, endsWith: "段") && last.tokens.count > 2
    else { return }
    let others = candidates.dropLast()
    let isUndertaking = ByteText.ends(last.name, with: "项目") || ByteText.ends(last.name, with: "工程")
    if !isUndertaking {
      sharePlaceHead(&candidates, scene, last)
      if !candidates.contains(where: \.sharesHead) { shareLastHead(&candidates, scene) }
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
    let headStart =
      scene.tokens[last.tokens.lowerBound].start + (scene.text(last.tokens).prefix(length).utf8.count)
    guard
      last.tokens.contains(where: { scene.tokens[$0].start == headStart })
        || scene.tokens[last.tokens.lowerBound].kind == .unknown
    else { return }
    let head = String(last.name.dropFirst(length))
    for index in candidates.indices.dropLast() {
      candidates[index].name += head
      candidates[index].sharesHead = true
    }
  }

  /// `清泾、泾朔｜高铁`: places alone take the thing behind the next full name.
  private static func shareLastHead(_ candidates: inout [NameCandidate], _ scene: SentenceScene) {
    var head: String?
    for index in candidates.indices.reversed() {
      if !isPlaceAlone(candidates[index], scene) {
        head = placeHead(candidates[index], scene)
      } else if let head {
        candidates[index].name += head
        candidates[index].sharesHead = true
      }
    }
  }

  /// Things that are named after places alone, so that a list of places may share one of them.
  private static let sharedHeads: [StaticString] = [
    "高铁", "铁路", "城际铁路", "高速", "高速公路", "公路", "快速路", "机场", "航道", "隧道", "大桥", "水库", "电站", "抽水蓄能电站", "核电",
    "海上风电", "风电", "光伏", "实验室", "枢纽", "灌区", "港区", "码头", "船闸", "变电站", "水厂",
  ]

  /// What follows the place that opens a name: 高铁 of `泾朔高铁`; nil where none opens it.
  private static func placeHead(_ candidate: NameCandidate, _ scene: SentenceScene) -> String? {
    let tokens = candidate.tokens
    guard candidate.phase == nil, candidate.count == nil, scene.tokens[tokens.lowerBound].kind == .unknown,
      scene.isThing(tokens.upperBound - 1)
    else { return nil }
    var start = tokens.lowerBound + 1
    while start < tokens.upperBound, scene.tokens[start].kind == .unknown { start += 1 }
    let place = tokens.lowerBound..<start
    guard start < tokens.upperBound,
      isPlaceAlone(NameCandidate(name: scene.text(place), tokens: place, quoteStart: start), scene),
      (start..<tokens.upperBound).contains(where: { scene.isToken($0, oneOf: sharedHeads) })
    else { return nil }
    return scene.text(start..<tokens.upperBound)
  }

  private static let levels: [StaticString] = ["国家", "国家级", "省级", "市级", "世界级", "国际", "区域"]

  /// `泓州、瀚城国家级零碳园区`: the head begins with the word for its level.
  private static func sharePlaceHead(
    _ candidates: inout [NameCandidate], _ scene: SentenceScene, _ last: NameCandidate
  ) {
    guard
      let level = last.tokens.dropFirst().first(where: { index in
        scene.isToken(index, oneOf: levels)
      }),
      candidates.dropLast().allSatisfy({ candidate in
        candidate.count == nil && candidate.phase == nil
          && !scene.isThing(candidate.tokens.upperBound - 1)
          && !candidate.tokens.contains { scene.tokens[$0].has([.verb, .abstract, .nounVerb]) }
          && (2...4).contains(candidate.name.count)
      })
    else { return }
    let head = scene.text(level..<last.tokens.upperBound)
    for index in candidates.indices.dropLast() {
      candidates[index].name += head
      candidates[index].sharesHead = true
    }
  }
}
