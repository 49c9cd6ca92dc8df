/// The offices that a bracket names: `（发展改革局牵头，财政局配合）`.
enum ResponsibleUnits {
  static func read(_ bracket: String) -> (lead: String?, support: String?)? {
    guard bracket.contains("牵头") || bracket.contains("负责") || bracket.contains("责任单位") else { return nil }
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
