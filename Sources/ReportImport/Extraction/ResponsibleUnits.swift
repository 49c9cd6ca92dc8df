import ReportModel

/// The offices that a bracket names: `（发展改革局牵头，财政局配合）`.
///
/// A bracket behind the sentence names the offices of every task of its paragraph since the last bracket.
struct PendingAssignment {
  private var paragraph = -1
  private var firstTask = 0

  /// Notes where the tasks of a paragraph begin.
  mutating func enter(paragraph: Int, firstTask: Int) {
    guard paragraph != self.paragraph else { return }
    self.paragraph = paragraph
    self.firstTask = firstTask
  }

  /// Gives the offices to the tasks that have none of their own yet.
  mutating func settle(_ units: (lead: String?, support: String?), in tasks: inout [TaskItem]) {
    for index in firstTask..<tasks.count
    where tasks[index].leadUnit == nil && tasks[index].supportUnits == nil {
      tasks[index].leadUnit = units.lead
      tasks[index].supportUnits = units.support
    }
    firstTask = tasks.count
  }
}

extension SentenceScene {
  /// The offices, where the sentence is nothing but a bracket that names them.
  var responsibleUnits: (lead: String?, support: String?)? {
    guard let first = tokens.first, first.kind == .bracketed,
      tokens.dropFirst().allSatisfy({ $0.kind == .mark })
    else { return nil }
    return ResponsibleUnits.read(text(0..<1))
  }
}

/// Reads the offices that a bracket names.
enum ResponsibleUnits {
  static func read(_ bracket: String) -> (lead: String?, support: String?)? {
    guard
      ByteText.contains("牵头" as StaticString, in: bracket)
        || ByteText.contains("负责" as StaticString, in: bracket)
        || ByteText.contains("责任单位" as StaticString, in: bracket)
    else { return nil }
    var text = Substring(bracket)
    if let first = text.first, first == "（" || first == "(" { text = text.dropFirst() }
    if let last = text.last, last == "）" || last == ")" { text = text.dropLast() }
    var lead: String?
    var support: String?
    for part in text.split(whereSeparator: { $0 == "，" || $0 == "；" || $0 == "," || $0 == ";" }) {
      var name = String(part)
      for label in ["责任单位：", "牵头单位：", "配合单位：", "责任单位:", "牵头单位:", "配合单位:"] where name.hasPrefix(label) {
        name.removeFirst(label.count)
        if label.hasPrefix("配合") { name += "配合" } else { name += "牵头" }
      }
      if name.hasSuffix("牵头负责") {
        lead = String(name.dropLast(4))
      } else if name.hasSuffix("牵头") || name.hasSuffix("负责") {
        let unit = String(name.dropLast(2))
        if lead == nil { lead = unit } else { support = support.map { $0 + "、" + unit } ?? unit }
      } else if name.hasSuffix("配合") || name.hasSuffix("参与") || name.hasSuffix("协助") {
        let unit = String(name.dropLast(2))
        support = support.map { $0 + "、" + unit } ?? unit
      }
    }
    return lead == nil && support == nil ? nil : (lead, support)
  }
}
