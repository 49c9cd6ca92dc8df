/// A regular expression as a tree.
indirect enum PatternNode: Sendable {
  case empty
  case step(Pattern.Step)
  case sequence([PatternNode])
  case choice(PatternNode, PatternNode)
  /// At least so often, at most so often; nil without end.
  case repetition(PatternNode, Int, Int?)
}

/// Reads a regular expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try choice()
    if position < scalars.count { throw .unbalanced(String(scalars[position])) }
    return node
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw .tooLarge }
    var node = try sequence()
    while skip("|") { node = .choice(node, try sequence()) }
    return node
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while position < scalars.count, scalars[position] != "|", scalars[position] != ")" {
      nodes.append(try repeated(try atom()))
    }
    return nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func repeated(_ atom: PatternNode) throws(PatternError) -> PatternNode {
    var node = atom
    var count = 0
    while position < scalars.count {
      // `a*****…` says nothing that `a*` does not, and trees need an end.
      count += 1
      guard count < 10 else { throw .tooLarge }
      switch scalars[position] {
      case "*": node = .repetition(node, 0, nil)
      case "+": node = .repetition(node, 1, nil)
      case "?": node = .repetition(node, 0, 1)
      case "{":
        let (lower, upper) = try counts()
        node = .repetition(node, lower, upper)
        continue
      default: return node
      }
      position += 1
    }
    return node
  }

  private mutating func counts() throws(PatternError) -> (Int, Int?) {
    position += 1
    var text = ""
    while position < scalars.count, scalars[position] != "}" {
      text.unicodeScalars.append(scalars[position])
      position += 1
    }
    guard skip("}") else { throw .unbalanced("{") }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, let lower = Int(first), lower >= 0, parts.count <= 2 else {
      throw .badRange("{\(text)}")
    }
    if parts.count == 1 { return (lower, lower) }
    if parts[1].isEmpty { return (lower, nil) }
    guard let upper = Int(parts[1]), upper >= lower else { throw .badRange("{\(text)}") }
    return (lower, upper)
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case ".": return .step(.any)
    case "^": return .step(.start)
    case "$": return .step(.end)
    case "*", "+", "?", "{": throw .nothingToRepeat
    case "(":
      if position + 1 < scalars.count, scalars[position] == "?", scalars[position + 1] == ":" {
        position += 2
      }
      let node = try choice()
      guard skip(")") else { throw .unbalanced("(") }
      return node
    case "[": return .step(.set(try set()))
    case "\\":
      guard position < scalars.count else { throw .trailingBackslash }
      let escaped = scalars[position]
      position += 1
      if let set = Self.escapedClass(escaped) { return .step(.set(set)) }
      return .step(.scalar(Self.escapedScalar(escaped).value))
    default: return .step(.scalar(scalar.value))
    }
  }

  private mutating func set() throws(PatternError) -> ScalarClass {
    var result = ScalarClass()
    result.isNegated = skip("^")
    var isFirst = true
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "]", !isFirst { return result }
      isFirst = false
      var lower = scalar
      if scalar == "\\", position < scalars.count {
        let escaped = scalars[position]
        position += 1
        if let set = Self.escapedClass(escaped), !set.isNegated {
          result.ranges += set.ranges
          continue
        }
        lower = Self.escapedScalar(escaped)
      }
      guard position + 1 < scalars.count, scalars[position] == "-", scalars[position + 1] != "]" else {
        result.ranges.append(lower.value...lower.value)
        continue
      }
      let upper = scalars[position + 1]
      position += 2
      guard upper.value >= lower.value else { throw .badRange("\(lower)-\(upper)") }
      result.ranges.append(lower.value...upper.value)
    }
    throw .unbalanced("[")
  }

  private static func escapedClass(_ scalar: Unicode.Scalar) -> ScalarClass? {
    var set: ScalarClass
    switch scalar {
    case "d", "D": set = .digits
    case "w", "W": set = .words
    case "s", "S": set = .spaces
    default: return nil
    }
    set.isNegated = scalar.properties.isUppercase
    return set
  }

  private static func escapedScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "n": "\n"
    case "t": "\t"
    default: scalar
    }
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar else { return false }
    position += 1
    return true
  }
}

/// Lays a pattern out as steps.
struct PatternProgram {
  private var steps: [Pattern.Step] = []

  static func steps(of node: PatternNode) throws(PatternError) -> [Pattern.Step] {
    var program = PatternProgram()
    try program.emit(node)
    try program.append(.match)
    return program.steps
  }

  private mutating func append(_ step: Pattern.Step) throws(PatternError) {
    guard steps.count < Pattern.maximumSize else { throw .tooLarge }
    steps.append(step)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .empty: break
    case .step(let step): try append(step)
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .choice(let first, let second):
      let split = steps.count
      try append(.jump(0))
      try emit(first)
      let jump = steps.count
      try append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
      try emit(second)
      steps[jump] = .jump(steps.count)
    case .repetition(let inner, let lower, let upper):
      guard lower <= Pattern.maximumSize, upper ?? 0 <= Pattern.maximumSize else { throw .tooLarge }
      for _ in 0..<lower {
        try append(.jump(steps.count + 1))
        try emit(inner)
      }
      if let upper {
        for _ in lower..<upper { try optional(inner, loops: false) }
      } else {
        try optional(inner, loops: true)
      }
    }
  }

  private mutating func optional(_ inner: PatternNode, loops: Bool) throws(PatternError) {
    let split = steps.count
    try append(.jump(0))
    try emit(inner)
    if loops { try append(.jump(split)) }
    steps[split] = .split(split + 1, steps.count)
  }
}
