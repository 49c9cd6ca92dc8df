import ReportModel

/// Whether a text is a government work report at all.
enum ReportEvidence {
  /// A report names itself, or is built like one: numbered sections and facts in the words of government.
  static func isReport(_ text: RepairedText, _ outline: Outline, _ imported: ImportedReport) -> Bool {
    if text.front.title?.contains("工作报告") == true { return true }
    let namesItself = text.utf8.withUnsafeBufferPointer { bytes in
      ByteText.containsAny(
        ["各位代表", "政府工作报告", "向大会报告工作", "向大会作政府工作报告", "向大会作工作报告"], in: bytes, 0..<bytes.count)
    }
    let facts = imported.goals.count + imported.milestones.count + imported.tasks.count
    if namesItself { return facts > 0 || outline.sections.count > 1 }
    let numbered = outline.sections.count { $0.number != nil }
    return numbered >= 2 && facts >= 5
  }
}
