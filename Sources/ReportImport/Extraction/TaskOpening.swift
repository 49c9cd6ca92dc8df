/// The words that open a task: adverbs, strength, time, then the verb.
struct TaskOpening {
  /// The tokens of the verb.
  var verb: Range<Int>
  var commitment: String?
  var deadline: String?

  /// Reads adverbs, strength and time, then the verb; nil where the clause does not open with one.
  static func read(_ scene: SentenceScene, _ clause: Range<Int>) -> TaskOpening? {
    var index = clause.lowerBound
    var commitment: String?
    var deadline: String?
    while index < clause.upperBound {
      let token = scene.tokens[index]
      if token.has(.result) { return nil }
      if token.has(.deadline) {
        deadline = scene.text(index..<(index + 1))
      } else if token.has(.commitment), !token.has(.obtain), followedByVerb(scene, index, clause) {
        commitment = scene.text(index..<(index + 1))
      } else if token.has(.adverb), followedByVerb(scene, index, clause) {
        // modifies the verb
      } else if token.has([.time, .filler, .among, .then, .area]), !token.has(WordClass.anyVerb) {
        // 同时、今后
      } else if index == clause.lowerBound, token.has(.speaker) {
        // 我们、各级政府
      } else {
        break
      }
      index += 1
    }
    guard index < clause.upperBound, isVerb(scene, index) else { return nil }
    // `依托国际陆港持续引进…`: the frame only introduces the verb behind it.
    if scene.tokens[index].has(.frame), !scene.tokens[index].has([.verb, .govern]),
      let later = laterVerb(scene, index, clause)
    {
      index = later
    }
    var end = index + 1
    // Verbs in a row are one action: 建立健全、谋划推出.
    while end + 1 < clause.upperBound, scene.tokens[end - 1].has(.leadingVerb), isPlainVerb(scene, end) {
      end += 1
    }
    // `防止和纠正`: two verbs share the object.
    if end + 2 < clause.upperBound, scene.tokens[end].has(.conjunction), isPlainVerb(scene, end + 1) {
      end += 2
    }
    guard end < clause.upperBound || clause.count == 1 else { return nil }
    // `力争到2030年，…`: strength and time alone wait for the verb of a later clause.
    if scene.tokens[index].has(.commitment),
      (end..<clause.upperBound).allSatisfy({ scene.tokens[$0].has(.deadline) })
    {
      return nil
    }
    return TaskOpening(verb: index..<end, commitment: commitment, deadline: deadline)
  }

  /// The predicate behind a framing phrase: an adverb and its verb, or a verb no noun can hold.
  private static func laterVerb(_ scene: SentenceScene, _ index: Int, _ clause: Range<Int>) -> Int? {
    guard index + 2 < clause.upperBound else { return nil }
    for later in (index + 2)..<clause.upperBound where later + 1 < clause.upperBound {
      let token = scene.tokens[later]
      // `集中攻坚、精准施策`: a verb without an object of its own is part of the phrase.
      func governs(_ verb: Int) -> Bool {
        verb + 1 < clause.upperBound && isPlainVerb(scene, verb) && scene.tokens[verb + 1].kind != .mark
      }
      if token.has(.adverb), !token.has(.noun), governs(later + 1) { return later + 1 }
      if governs(later), !token.has(.strongStage) { return later }
    }
    return nil
  }

  private static func isVerb(_ scene: SentenceScene, _ index: Int) -> Bool {
    let token = scene.tokens[index]
    return token.kind == .word
      && (token.has(WordClass.anyVerb) || token.has([.frame, .rise, .fall])
        || token.has(.reach) && token.end - token.start >= 6)
  }

  private static func isPlainVerb(_ scene: SentenceScene, _ index: Int) -> Bool {
    let token = scene.tokens[index]
    return token.kind == .word && token.has([.verb, .stage]) && !token.has([.nounVerb, .increment, .noun])
  }

  private static func followedByVerb(_ scene: SentenceScene, _ index: Int, _ clause: Range<Int>) -> Bool {
    guard index + 1 < clause.upperBound else { return false }
    let next = scene.tokens[index + 1]
    if isVerb(scene, index + 1) {
      // `严格投资审批`: what is verb and adverb governs a word that is noun and verb.
      if scene.tokens[index].has(.verb), next.has(.nounVerb), !next.has([.verb, .govern, .stage]) {
        return false
      }
      // `加快建设…` modifies, `加快发展` of `加快产业发展` does not stand here.
      return index + 2 < clause.upperBound || !scene.tokens[index].has(WordClass.anyVerb)
    }
    return next.has([.adverb, .commitment, .deadline, .filler]) && !next.has(.noun)
      && index + 2 < clause.upperBound
  }
}
