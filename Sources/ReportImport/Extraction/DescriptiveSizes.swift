import ReportModel

/// Numbers that describe a thing and count nothing: sizes, capacities, thresholds, classes.
extension SentenceScene {
  /// Sizes before what is built describe it and count nothing: `千亿立方米生产基地`, `10亿元以上项目`.
  mutating func describeSizes() {
    for index in buffer.tokens.indices where buffer.tokens[index].kind == .quantity {
      let scanned = buffer.quantities[Int(buffer.tokens[index].quantity)]
      if isDescribedBetween(index, scanned) || isCapacity(index) || isThresholdOfNoun(index, scanned) {
        buffer.tokens[index].kind = .descriptor
        continue
      }
      guard let unit = scanned.unit, unit.kind.isSize || unit.entry == nil && unit.multiplier != nil else {
        continue
      }
      var next = index + 1
      if next < buffer.tokens.count, buffer.tokens[next].has(.after) { next += 1 }
      // A phase may stand behind the head: `年产3万吨纤维项目｜一期`.
      guard let noun = RightNoun.read(self, from: next, to: buffer.tokens.count),
        let head = noun.last(where: { !buffer.tokens[$0].has(.phase) || buffer.tokens[$0].has(.facility) }),
        buffer.tokens[head].has([.facility, .undertaking]), !buffer.tokens[noun.lowerBound].has(.of)
      else { continue }
      buffer.tokens[index].kind = .descriptor
      // `超｜百亿元｜项目`: the bound is part of the size.
      if index > 0, buffer.tokens[index - 1].has([.atLeast, .about]), !buffer.tokens[index - 1].has(.after),
        buffer.tokens[index - 1].end - buffer.tokens[index - 1].start <= 6
      {
        buffer.tokens[index - 1].kind = .descriptor
        buffer.tokens[index - 1].classes = []
      }
      buffer.tokens[index].end = buffer.tokens[next - 1].end
      if next > index + 1 { buffer.tokens[next - 1].kind = .descriptor; buffer.tokens[next - 1].classes = [] }
    }
  }

  /// `15分钟便民生活圈`, `瀚辰300万吨乙烯`: a time before a noun, a size inside a name.
  private func isDescribedBetween(_ index: Int, _ scanned: ScannedQuantity) -> Bool {
    if isClassOfSize(index, scanned) || isOutput(index, scanned) { return true }
    guard let unit = scanned.unit, index + 1 < buffer.tokens.count, !scanned.number.hasMore else {
      return false
    }
    let next = buffer.tokens[index + 1]
    guard next.isNameLike, next.kind != .bracketed, next.start == buffer.tokens[index].end else {
      return false
    }
    if unit.kind == .time, unit.isWritten("分钟") || unit.isWritten("小时") { return true }
    // `4.5米水深航道`, a depth; `新建8公里绿道` has a verb and a length.
    if unit.text == "米" {
      let isBuilt =
        index > 0 && !buffer.tokens[index - 1].has(.govern)
        && buffer.tokens[index - 1].has([.stage, .increment, .verb, .reach, .rise, .fall, .to])
      return !isBuilt
        && RightNoun.read(self, from: index + 1, to: buffer.tokens.count).map { isThing($0.upperBound - 1) }
          ?? false
    }
    guard unit.kind.isSize, unit.kind != .money, index > 0 else { return false }
    let last = buffer.tokens[index - 1]
    return last.kind == .unknown && last.end - last.start >= 6 && last.end == buffer.tokens[index].start
  }

  /// `500万元以上｜固定资产投资｜增长8%`, `注册资本超亿元｜企业｜5家`: a threshold of the noun whose number follows.
  private func isThresholdOfNoun(_ index: Int, _ scanned: ScannedQuantity) -> Bool {
    guard scanned.unit?.kind == .money || scanned.unit == nil && scanned.number.impliedUnit != nil,
      index + 2 < buffer.tokens.count
    else { return false }
    let hasAfter = buffer.tokens[index + 1].has(.after)
    let hasBefore =
      index > 0 && buffer.tokens[index - 1].has([.atLeast]) && !buffer.tokens[index - 1].has(.after)
    guard hasAfter || hasBefore else { return false }
    var next = hasAfter ? index + 2 : index + 1
    let start = next
    while next < buffer.tokens.count, buffer.tokens[next].isNameLike { next += 1 }
    guard next > start, next < buffer.tokens.count else { return false }
    if hasBefore, !hasAfter {
      return token(next - 1, endsWith: "企业") || token(next - 1, endsWith: "公司")
    }
    guard
      index == 0 || buffer.tokens[index - 1].kind == .mark
        || buffer.tokens[index - 1].has([.area, .deadline, .cumulative])
    else { return false }
    while next < buffer.tokens.count, buffer.tokens[next].has([.rise, .fall, .reach, .filler]) { next += 1 }
    return next < buffer.tokens.count && buffer.tokens[next].kind == .quantity
  }

  /// `瀚辰30万辆整车项目`: so many cars are what one project makes.
  private func isOutput(_ index: Int, _ scanned: ScannedQuantity) -> Bool {
    guard let unit = scanned.unit, unit.kind == .count, unit.multiplier != nil,
      !["个", "项", "户", "家", "处", "座", "条"].contains(where: { unit.text.hasSuffix($0) }),
      let noun = RightNoun.read(self, from: index + 1, to: buffer.tokens.count)
    else { return false }
    return token(noun.upperBound - 1, endsWith: "项目")
  }

  /// `千亿县`, `百亿企业`: a multiplier alone that names a class of areas or firms.
  private func isClassOfSize(_ index: Int, _ scanned: ScannedQuantity) -> Bool {
    guard scanned.unit?.entry == nil, index + 1 < buffer.tokens.count, !scanned.number.hasMore,
      bytes[buffer.tokens[index].start] >= 0xE4,
      buffer.tokens[index].end - buffer.tokens[index].start == 6,
      buffer.tokens[index + 1].start == buffer.tokens[index].end
    else { return false }
    return buffer.tokens[index + 1].isNameLike
  }

  /// `年产5亿支的…项目`, `日处理2万吨污水厂`: what a plant makes a year or a day, where its name follows.
  private func isCapacity(_ index: Int) -> Bool {
    let start = buffer.tokens[index].start
    let opens = Self.capacityWords.contains { word in
      ByteText.has(word, in: bytes, at: start - word.utf8CodeUnitCount, to: start)
    }
    guard opens else { return false }
    var next = index + 1
    if next < buffer.tokens.count, buffer.tokens[next].has(.after) { next += 1 }
    if next < buffer.tokens.count, buffer.tokens[next].has(.of) { next += 1 }
    guard let noun = RightNoun.read(self, from: next, to: buffer.tokens.count) else { return false }
    return noun.contains { isThing($0) }
  }

  private static let capacityWords: [StaticString] = [
    "年产", "日产", "年处理", "日处理", "年加工", "日加工", "日供水", "年供气", "年出栏", "年存栏", "年发电", "年吞吐", "年组装", "年屠宰",
  ]
}
