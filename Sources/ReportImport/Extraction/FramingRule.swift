import ReportModel

/// Sentences that frame, thank and call, and commit to nothing.
enum FramingRule {
  /// What the rules read of a sentence.
  enum Reading {
    case everything
    /// A sentence of guiding thought may close with results: `以…思想为指导，…全市生产总值增长5.8%。`
    case amounts
    case nothing
  }

  /// Whether the sentence is no place for projects and tasks.
  static func isFraming(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ kind: SectionKind
  ) -> Bool {
    reading(of: bytes, sentence, kind) != .everything
  }

  /// What the rules read of a sentence of a section of that kind.
  static func reading(
    of bytes: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ kind: SectionKind
  ) -> Reading {
    let found = scanner.groups(in: bytes, sentence)
    if found.contains(.always) || isSalutation(bytes, sentence) { return .nothing }
    if found.contains(.guidance) { return ByteText.containsDigit(bytes, sentence) ? .amounts : .nothing }
    guard kind != .review, found.contains(.unlessNumbers), !ByteText.containsDigit(bytes, sentence) else {
      return .everything
    }
    return .nothing
  }

  /// `各位代表！`: a short call that ends in `！` or `：`.
  private static func isSalutation(_ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>) -> Bool {
    guard sentence.count <= 30 else { return false }
    let end = sentence.upperBound
    return ByteText.has("！", in: bytes, at: end - 3, to: end)
      || ByteText.has("：", in: bytes, at: end - 3, to: end)
  }

  private struct Phrases: OptionSet {
    let rawValue: UInt8
    static let always = Phrases(rawValue: 1)
    static let unlessNumbers = Phrases(rawValue: 2)
    static let guidance = Phrases(rawValue: 4)
  }

  private static let scanner = PhraseScanner<Phrases>([
    (
      .always,
      [
        "让我们更加紧密", "更加紧密地团结", "崇高的敬意", "衷心的感谢", "请予审议", "向大会报告工作", "提请大会审查",
      ]
    ),
    (.guidance, ["总体要求是：", "指导思想是：", "特色社会主义思想为指导", "重要讲话精神和重要指示"]),
    (
      .unlessNumbers,
      [
        "预期目标，着眼", "上述目标", "以上目标", "重点抓好以下", "重点做好以下", "做好以下", "方面工作：", "方面工作。",
        "之年。", "关键之年", "开局之年", "收官之年", "重要历史节点", "让我们",
      ]
    ),
  ])
}
