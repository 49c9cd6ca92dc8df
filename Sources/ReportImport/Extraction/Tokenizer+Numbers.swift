extension Tokenizer {
  /// Whether `第` opens an ordinal: `第三届`, `第1批`.
  func hasOrdinalMark(at index: Int, to end: Int) -> Bool {
    isText("第", at: index, to: end) && ordinalEnd(after: index + 3, to: end) > index + 3
  }

  func scanOrdinal(at start: Int, to end: Int, into buffer: inout TokenBuffer) -> Int {
    var index = ordinalEnd(after: start + 3, to: end)
    if let unit = UnitReader.unit(in: bytes, at: index, end: end) { index = unit.end }
    buffer.tokens.append(Token(kind: .descriptor, start: start, end: index))
    return index
  }

  /// Where the digits or numerals behind 第 end; they are no amount, so ``NumberReader`` leaves them alone.
  private func ordinalEnd(after start: Int, to end: Int) -> Int {
    var cursor = ScalarCursor(bytes, at: start, end: end)
    while Numeral.arabicDigit(cursor.scalar) != nil || Numeral.isChinese(cursor.scalar) { cursor.advance() }
    return cursor.position
  }

  /// Adds the token of a number: a quantity, a date, or a number that only describes.
  ///
  /// - Returns: where reading goes on; nil where the number is none after all (`一` in a word).
  func scanNumber(_ number: NumberToken, to end: Int, into buffer: inout TokenBuffer) -> Int? {
    let start = number.range.lowerBound
    if let next = scanDate(number, to: end, into: &buffer) { return next }

    var quantity = ScannedQuantity(number: number, upper: nil, unit: nil)
    var index = number.end
    let unit = UnitReader.unit(in: bytes, at: index, end: end)
    if let unit {
      index = unit.end
      quantity.unit = unit
    }
    if let range = scanUpper(after: index, lower: quantity, to: end) {
      quantity.upper = range.number
      quantity.unit = range.unit ?? quantity.unit
      index = range.end
    }
    if describes(quantity, from: start, to: index, end: end) {
      return appendDescriptor(start, index, end: end, to: &buffer)
    }
    if quantity.unit == nil, !number.isFraction, number.impliedUnit == nil,
      !isRatioLevel(quantity, to: end, after: buffer.tokens.last)
    {
      if number.isChinese { return nil }
      return appendDescriptor(start, index, end: end, to: &buffer)
    }
    if quantity.number.isChinese, isBareMultiplier(number.range), !isMoneyLike(quantity.unit) { return nil }
    // `一个` and `两条` are seldom counted; from ten on, or in a larger unit, they are.
    if number.isChinese, number.impliedUnit == nil, !number.isFraction,
      quantity.unit.map({ $0.isWeak || $0.text == "个" }) ?? false,
      quantity.unit?.kind != .share, number.value == 1
    {
      return nil
    }
    buffer.quantities.append(quantity)
    buffer.tokens.append(
      Token(kind: .quantity, start: start, end: index, quantity: Int32(buffer.quantities.count - 1)))
    return index
  }

  /// `收入比缩小到1.8以内`: the level of a ratio or an index has no unit.
  private func isRatioLevel(_ quantity: ScannedQuantity, to end: Int, after last: Token?) -> Bool {
    guard let last, last.end == quantity.number.range.lowerBound, last.has([.reach, .to, .atMost, .atLeast]),
      !quantity.number.isChinese, quantity.upper == nil, quantity.number.value < 1000
    else { return false }
    let index = quantity.number.end
    if index >= end { return true }
    for next: StaticString in ["，", "。", "；", "、", "以", "左右", "（"] where isText(next, at: index, to: end) {
      return true
    }
    return false
  }

  /// `百`, `千亿`: a multiplier without a digit before it.
  private func isBareMultiplier(_ range: Range<Int>) -> Bool {
    for multiplier: StaticString in ["百", "千", "万", "亿"]
    where isText(multiplier, at: range.lowerBound, to: range.upperBound) {
      return true
    }
    return false
  }

  private func isMoneyLike(_ unit: UnitToken?) -> Bool {
    guard let unit else { return true }
    return unit.kind == .money || unit.entry == nil
  }

  /// Whether an age is reached rather than named: `预期寿命达到80岁`.
  private func isLevel(before start: Int) -> Bool {
    isText("到", at: start - 3, to: start) || isText("至", at: start - 3, to: start)
      || isText("过", at: start - 3, to: start) || isText("高", at: start - 3, to: start)
  }

  private func appendDescriptor(_ start: Int, _ end: Int, end limit: Int, to buffer: inout TokenBuffer) -> Int
  {
    var index = end
    for suffix: StaticString in ["级", "版", "岁", "代", "线", "型"] where isText(suffix, at: index, to: limit) {
      index += 3
    }
    buffer.tokens.append(Token(kind: .descriptor, start: start, end: index))
    return index
  }

  /// Numbers that name, grade or date a thing and state no quantity (extraction guide, goals rule 3).
  private func describes(_ quantity: ScannedQuantity, from start: Int, to index: Int, end: Int) -> Bool {
    if isText("级", at: index, to: end) { return true }
    guard let unit = quantity.unit else { return false }
    switch unit.kind {
    case .grade, .temperature: return true
    case .time where ByteText.ends(unit.text, with: "岁") && !isLevel(before: start): return true
    default: break
    }
    // `20多个国家` counts, `三个方面` only lists what follows.
    for listed: StaticString in ["方面", "环节", "维度", "层面", "关系", "领域重点", "大文章", "大事"]
    where isText(listed, at: index, to: end) {
      return true
    }
    // 七门 is a place; guns and courses are counted in digits.
    if unit.isWritten("门"), quantity.number.isChinese { return true }
    // `1类创新药`: a class, not a count.
    if unit.isWritten("类"), quantity.number.value <= 3, quantity.upper == nil { return true }
    if start >= 3, isText("前", at: start - 3, to: start) { return true }
    // `前移4位`, `提升5个位次`: ranks.
    if unit.isWritten("位") || unit.isWritten("个"), isRankMove(unit, from: start, to: index, end: end) {
      return true
    }
    return false
  }

  /// The second number of a range: `5%—6%`, `5—6个`, `5%至6%`.
  private func scanUpper(
    after index: Int, lower: ScannedQuantity, to end: Int
  ) -> (number: NumberToken, unit: UnitToken?, end: Int)? {
    var next = index
    for mark: StaticString in ["——", "—", "–", "～", "〜", "~", "-", "至", "－"]
    where isText(mark, at: index, to: end) {
      next = index + mark.utf8CodeUnitCount
      break
    }
    guard next > index, let upper = NumberReader.number(in: bytes, at: next, end: end),
      upper.isChinese == lower.number.isChinese, upper.value > lower.number.value
    else { return nil }
    let unit = UnitReader.unit(in: bytes, at: upper.end, end: end)
    guard unit != nil || lower.unit == nil else { return nil }
    if let unit, let lowerUnit = lower.unit, unit.baseUnit != lowerUnit.baseUnit { return nil }
    return (upper, unit, unit?.end ?? upper.end)
  }

  private func isRankMove(_ unit: UnitToken, from start: Int, to index: Int, end: Int) -> Bool {
    if unit.isWritten("个") { return isText("位次", at: index, to: end) || isText("名次", at: index, to: end) }
    for move: StaticString in ["前移", "进位", "跃升", "上升", "提升", "前进", "晋升", "攀升", "居", "列", "后移"]
    where isText(move, at: start - move.utf8CodeUnitCount, to: start) {
      return true
    }
    return false
  }

  // MARK: Dates

  private func scanDate(_ number: NumberToken, to end: Int, into buffer: inout TokenBuffer) -> Int? {
    let start = number.range.lowerBound
    guard !number.hasMore, number.exponent10 == 0 || number.isChinese else { return nil }
    let isYear = isText("年", at: number.end, to: end)
    let digits = number.range.count
    var index = number.end
    var isBound = false
    if isYear, (1900...2200).contains(number.value), digits == 4 || digits == 12 {
      index += 3
      if let month = NumberReader.number(in: bytes, at: index, end: end), isText("月", at: month.end, to: end)
      {
        index = month.end + 3
        if let day = NumberReader.number(in: bytes, at: index, end: end), isText("日", at: day.end, to: end) {
          index = day.end + 3
        }
      }
    } else if isText("月", at: number.end, to: end), (1...12).contains(number.value) {
      index += 3
      if let day = NumberReader.number(in: bytes, at: index, end: end), isText("日", at: day.end, to: end) {
        index = day.end + 3
      }
    } else if isYear || isText("周年", at: number.end, to: end) || isText("个月", at: number.end, to: end)
      || isText("岁", at: number.end, to: end)
    {
      // `预期寿命达到82岁` measures an age, `60岁以上老人` describes.
      if isText("岁", at: number.end, to: end), let last = buffer.tokens.last, last.has([.reach, .to]) {
        return nil
      }
      index += isYear || isText("岁", at: number.end, to: end) ? 3 : 6
      if isText("以上", at: index, to: end) || isText("以下", at: index, to: end) { index += 6 }
      buffer.tokens.append(Token(kind: .date, start: start, end: index, classes: [.time]))
      return index
    } else {
      return nil
    }
    for bound: StaticString in ["年底前", "底以前", "底前", "末前", "以前", "底", "末", "前", "内", "上半年", "下半年"]
    where isText(bound, at: index, to: end) {
      index += bound.utf8CodeUnitCount
      isBound = true
      break
    }
    var from = start
    if let last = buffer.tokens.last, last.end == start, last.has(.to),
      isText("到", at: last.start, to: last.end)
    {
      buffer.tokens.removeLast()
      from = last.start
      isBound = true
    }
    buffer.tokens.append(
      Token(kind: .date, start: from, end: index, classes: isBound ? [.deadline] : [.time]))
    return index
  }

  /// Whether `text` stands at `index`.
  @inline(__always)
  func isText(_ text: StaticString, at index: Int, to end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= end else { return false }
    for offset in 0..<length where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
