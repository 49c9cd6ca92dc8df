import ReportModel

/// Sentences that frame, thank and call, and commit to nothing.
enum FramingRule {
  /// Whether no rule should read the sentence.
  static func isFraming(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ kind: SectionKind
  ) -> Bool {
    let found = scanner.groups(in: bytes, sentence)
    if found.contains(.always) || isSalutation(bytes, sentence) { return true }
    guard kind != .review, found.contains(.unlessNumbers) else { return false }
    return !ByteText.containsDigit(bytes, sentence)
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
  }

  private static let scanner = PhraseScanner<Phrases>([
    (
      .always,
      [
        "让我们更加紧密", "更加紧密地团结", "崇高的敬意", "衷心的感谢", "请予审议", "向大会报告工作", "提请大会审查",
        "总体要求是：", "指导思想是：", "特色社会主义思想为指导", "重要讲话精神和重要指示",
      ]
    ),
    (
      .unlessNumbers,
      [
        "预期目标，着眼", "上述目标", "以上目标", "重点抓好以下", "重点做好以下", "做好以下", "方面工作：", "方面工作。",
        "之年。", "关键之年", "开局之年", "收官之年", "重要历史节点", "让我们",
      ]
    ),
  ])
}
