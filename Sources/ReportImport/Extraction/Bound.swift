import ReportModel

/// The bound behind a number: 以上, 左右, 的.
struct Bound {
  var comparator: Comparator?
  /// The first token behind the bound.
  var end: Int
  var isFollowedByOf: Bool

  static func read(_ scene: SentenceScene, _ index: Int, upper: Int) -> Bound {
    var bound = Bound(comparator: nil, end: index + 1, isFollowedByOf: false)
    if bound.end < upper, scene.tokens[bound.end].has(.after) {
      let token = scene.tokens[bound.end]
      bound.comparator = token.has(.atLeast) ? .atLeast : token.has(.atMost) ? .atMost : .about
      bound.end += 1
    }
    bound.isFollowedByOf = bound.end < upper && scene.tokens[bound.end].has(.of)
    return bound
  }

  func comparator(_ scanned: ScannedQuantity, before: Comparator?) -> Comparator {
    if scanned.isRange { return .range }
    if let comparator { return comparator }
    if scanned.number.hasMore || scanned.unit?.hasMore ?? false { return .atLeast }
    return before ?? .equal
  }
}
