import ReportImport

/// The repaired form of a text, as it comes from a file.
func repair(_ text: String, linesAreParagraphs: Bool = false) -> RepairedText {
  LayoutRepair.repair(
    SourceDocument(
      source: "test.txt", name: "test", format: .text, encoding: "UTF-8", sha256: "", utf8: Array(text.utf8),
      linesAreParagraphs: linesAreParagraphs))
}

/// The repaired paragraphs of a text.
func paragraphs(_ text: String) -> [String] {
  let repaired = repair(text)
  return repaired.paragraphs.map(repaired.text)
}

/// How a made-up newspaper column is set.
struct Column {
  var width = 16
  var indent = "　　"
  var blankLines = false

  /// Sets paragraphs as a column: each line as full as it gets, in Chinese characters.
  func set(_ paragraphs: [String]) -> String {
    var lines: [String] = []
    for paragraph in paragraphs {
      var line = indent
      var columns = indent.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
      for scalar in paragraph.unicodeScalars {
        let wide = scalar.value < 0x80 ? 1 : 2
        let mayBegin = !"，。；：、”）％%".unicodeScalars.contains(scalar)
        if columns + wide > width * 2, mayBegin {
          lines.append(line)
          line = ""
          columns = 0
        }
        line.unicodeScalars.append(scalar)
        columns += wide
      }
      lines.append(line)
    }
    return lines.joined(separator: blankLines ? "\n\n" : "\n") + "\n"
  }
}

/// Prose of an invented district, enough of it for the statistics of a page.
let districtProse = [
  "（一）全力稳住经济大盘。坚持把发展实体经济作为第一要务，加快培育新的增长点，推动各项工作再上新台阶，努力完成全年任务。",
  "做强特色产业。支持云岭机械、青禾食品等企业扩大生产，推动松河产业园二期建成投用，全年新增规模以上企业12家，工业投资增长9%以上。",
  "办好民生实事。新建改扩建学校6所，改造老旧小区38个，新增停车泊位2400个，城镇新增就业1.2万人，让群众得到更多实惠。",
  "（二）持续优化营商环境。深化一网通办改革，推行首席服务员制度，政务服务事项网上可办率保持在98%以上，企业开办时间压缩到半天以内。",
]
