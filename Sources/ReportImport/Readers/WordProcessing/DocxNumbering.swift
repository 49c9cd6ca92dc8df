/// The numbers that Word draws before paragraphs without writing them into the text (`word/numbering.xml`,
/// ECMA-376 part 1 §17.9).
final class DocxNumbering: XMLEventHandler {
  /// `w:abstractNum`: what a list looks like.
  private struct Definition {
    var levels = [ListLevel](repeating: ListLevel(), count: 9)
    /// The list style that defines it instead.
    var styleLink: String?
  }

  /// `w:num`: a list, which takes its looks from a definition.
  private struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: ListLevel] = [:]
  }

  private var definitions: [String: Definition] = [:]
  private var definitionOfStyle: [String: String] = [:]
  private var lists: [String: List] = [:]

  private var openDefinition: String?
  private var openList: String?
  private var levelIndex: Int?
  private var level = ListLevel()

  /// Lists of one definition go on counting where the other stopped, unless they say where they start.
  private var counters: [String: ListCounter] = [:]
  private var started: Set<String> = []

  /// The number that stands before the next paragraph of a list.
  func next(list id: String, level: Int) -> String {
    guard let list = lists[id], (0..<9).contains(level) else { return "" }
    var name = list.definition
    if let link = definitions[name]?.styleLink, let linked = definitionOfStyle[link] { name = linked }
    guard var levels = definitions[name]?.levels else { return "" }
    for (index, own) in list.levels where levels.indices.contains(index) { levels[index] = own }
    var start: Int?
    if let first = list.starts[level], started.insert("\(id) \(level)").inserted { start = first }
    return counters[name, default: ListCounter()].next(level: level, in: levels, restartingAt: start)
  }

  // MARK: Reading

  func start(_ name: String, _ namespace: XMLNamespace, _ attributes: XMLAttributes) {
    guard namespace == .word else { return }
    let value = attributes["val"]
    switch name {
    case "abstractNum":
      openDefinition = attributes["abstractNumId"]
      if let openDefinition { definitions[openDefinition] = Definition() }
    case "numStyleLink":
      if let openDefinition { definitions[openDefinition]?.styleLink = value }
    case "styleLink":
      if let openDefinition, let value { definitionOfStyle[value] = openDefinition }
    case "num":
      openList = attributes["numId"]
      if let openList { lists[openList] = List() }
    case "abstractNumId":
      if let openList, let value { lists[openList]?.definition = value }
    case "lvlOverride": levelIndex = attributes.integer("ilvl")
    case "startOverride":
      if let openList, let levelIndex, let first = attributes.integer("val") {
        lists[openList]?.starts[levelIndex] = first
      }
    case "lvl":
      levelIndex = attributes.integer("ilvl")
      level = ListLevel()
    case "start": level.start = min(max(attributes.integer("val") ?? 1, 0), 9_999)
    case "numFmt": level.style = Self.styles[value ?? ""] ?? .decimal
    case "lvlText": level.pattern = String((value ?? "").prefix(100))
    case "isLgl": level.usesDecimals = value != "0" && value != "false"
    default: break
    }
  }

  func end(_ name: String, _ namespace: XMLNamespace) {
    guard namespace == .word else { return }
    switch name {
    case "lvl":
      guard let levelIndex, (0..<9).contains(levelIndex) else { return }
      if let openDefinition {
        definitions[openDefinition]?.levels[levelIndex] = level
      } else if let openList {
        lists[openList]?.levels[levelIndex] = level
      }
    case "abstractNum": openDefinition = nil
    case "num": openList = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// `w:numFmt` (ECMA-376 part 1 §17.18.59); what is not listed is written in decimals.
  private static let styles: [String: NumberStyle] = [
    "decimal": .decimal, "decimalZero": .decimal, "decimalHalfWidth": .decimal,
    "decimalFullWidth": .fullWidthDecimal, "decimalFullWidth2": .fullWidthDecimal,
    "chineseCounting": .chinese, "chineseCountingThousand": .chinese, "taiwaneseCounting": .chinese,
    "taiwaneseCountingThousand": .chinese, "japaneseCounting": .chinese, "ideographDigital": .chinese,
    "taiwaneseDigital": .chinese, "japaneseDigitalTenThousand": .chinese,
    "chineseLegalSimplified": .chineseFormal, "ideographLegalTraditional": .chineseFormal,
    "ideographTraditional": .heavenlyStem, "ideographZodiac": .earthlyBranch,
    "decimalEnclosedCircle": .circled, "decimalEnclosedCircleChinese": .circled,
    "lowerLetter": .lowerLetter, "upperLetter": .upperLetter, "lowerRoman": .lowerRoman,
    "upperRoman": .upperRoman, "bullet": .none, "none": .none,
  ]
}
