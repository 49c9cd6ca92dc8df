import ReportModel

/// Heads that the members of a list share (extraction guide, projects rule 5).
enum SharedHead {
  /// `青岚、泾南、云汀｜3个储备库`: members that are nothing but places take the thing that is counted.
  static func shareCounted(
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

  /// A head shared without 等 belongs to each member: `华水、华风海上风电项目` (guide, projects rule 5).
  static func share(
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
      } else if let head, candidates[index].name.count <= 3 || !head.hasSuffix("铁路") {
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
