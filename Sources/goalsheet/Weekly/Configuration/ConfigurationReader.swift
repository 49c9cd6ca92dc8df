import Foundation
import Ledger
import ReportImport
import ReportModel
import Yams

/// Why a configuration is refused.
enum ConfigurationError: Error, Equatable {
  case unreadable(path: String, reason: String)
  case malformed(path: String, line: Int, reason: String)
  case unknownKey(path: String, line: Int, key: String)
  case repeatedKey(path: String, line: Int, key: String)
  case wrongValue(path: String, line: Int, key: ConfigurationKey, found: String, expected: String)
  case missingKey(path: String, key: ConfigurationKey)

  /// The sentence shown to the user.
  var message: String {
    switch self {
    case .unreadable(let path, let reason): return "\(path): the configuration cannot be read (\(reason))"
    case .malformed(let path, let line, let reason):
      return "\(path): line \(line): this is no YAML (\(reason)); compare it with Samples/weekly.yaml"
    case .unknownKey(let path, let line, let key):
      let nearest = ConfigurationKey.nearest(to: key).map { "did you mean \($0.rawValue)?" }
      let known = "the keys are \(ConfigurationKey.allCases.map(\.rawValue).joined(separator: ", "))"
      return "\(path): line \(line): there is no key \"\(key)\"; \(nearest ?? known)"
    case .repeatedKey(let path, let line, let key):
      return "\(path): line \(line): the key \(key) is there twice; keep one"
    case .wrongValue(let path, let line, let key, let found, let expected):
      return "\(path): line \(line): \(key.rawValue) is \(found); it must be \(expected)"
    case .missingKey(let path, let key):
      return "\(path): the key \(key.rawValue) is missing: \(key.meaning)"
    }
  }
}

/// Reads `weekly.yaml`.
struct ConfigurationReader {
  let path: String
  private var configuration = WeeklyConfiguration()

  /// Reads a file.
  static func read(path: String) throws(ConfigurationError) -> WeeklyConfiguration {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno == 0 ? ENOENT : errno)))
    }
    return try read(String(decoding: bytes, as: UTF8.self), path: path)
  }

  /// Reads a text; `path` is what errors call it.
  static func read(_ text: String, path: String) throws(ConfigurationError) -> WeeklyConfiguration {
    var reader = ConfigurationReader(path: path)
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw malformed(error, path: path)
    } catch {
      throw .malformed(path: path, line: 1, reason: "\(error)")
    }
    guard let node, case .mapping(let mapping) = node else {
      if node == nil { throw .missingKey(path: path, key: .inputs) }
      throw .malformed(path: path, line: 1, reason: "it does not consist of keys and values")
    }
    for (key, value) in mapping { try reader.take(key, value) }
    if reader.configuration.inputs.isEmpty { throw .missingKey(path: path, key: .inputs) }
    return reader.configuration
  }

  private init(path: String) { self.path = path }

  private static func malformed(_ error: YamlError, path: String) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .malformed(path: path, line: mark.line, reason: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return .repeatedKey(
        path: path, line: context.mark.line,
        key: duplicates.first ?? "")
    default: return .malformed(path: path, line: 1, reason: "\(error)")
    }
  }

  private mutating func take(_ name: Node, _ value: Node) throws(ConfigurationError) {
    let word = name.string ?? "?"
    let line = name.mark?.line ?? 1
    guard let key = ConfigurationKey(rawValue: word) else {
      throw .unknownKey(path: path, line: line, key: word)
    }
    switch key {
    case .inputs: configuration.inputs = try texts(key, value)
    case .output: configuration.output = try text(key, value)
    case .formats: configuration.formats = try formats(value)
    case .name: configuration.name = try namePattern(value)
    case .combine: configuration.combine = try fileNameOrFalse(key, value)
    case .language:
      configuration.language = try choice(key, value, ["zh": Language.chinese, "en": .english])
    case .keep: configuration.keep = value.string == "all" ? nil : try number(key, value, 1...5_000)
    case .latest: configuration.latest = try truth(key, value)
    case .changes: configuration.changes = try fileNameOrFalse(key, value)
    case .report: configuration.report = try fileName(key, value, text(key, value))
    case .lock: configuration.lock = try choice(key, value, ["wait": .wait, "leave": .leave])
    case .lockTimeout: configuration.lockTimeout = try number(key, value, 0...86_400)
    case .log: configuration.log = try choice(key, value, ["text": .text, "json": .json])
    case .encoding: configuration.encoding = try encoding(value)
    case .jurisdiction: configuration.jurisdiction = try text(key, value)
    case .year: configuration.year = try number(key, value, 1949...2999)
    case .cache: configuration.cache = try truth(key, value)
    }
  }

  // MARK: Values

  private func wrong(_ key: ConfigurationKey, _ value: Node, _ expected: String) -> ConfigurationError {
    let found: String
    switch value {
    case .scalar(let scalar): found = scalar.string.isEmpty ? "empty" : "\"\(scalar.string)\""
    case .sequence: found = "a list"
    default: found = "a set of keys"
    }
    return .wrongValue(path: path, line: value.mark?.line ?? 1, key: key, found: found, expected: expected)
  }

  private func text(_ key: ConfigurationKey, _ value: Node) throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = value, !scalar.string.isEmpty, value.null == nil || scalar.style != .any
    else {
      throw wrong(key, value, "a text")
    }
    return scalar.string
  }

  private func texts(_ key: ConfigurationKey, _ value: Node) throws(ConfigurationError) -> [String] {
    guard case .sequence(let sequence) = value else { return [try text(key, value)] }
    var texts: [String] = []
    for item in sequence { texts.append(try text(key, item)) }
    guard !texts.isEmpty else { throw wrong(key, value, "a list with at least one entry") }
    return texts
  }

  private func fileNameOrFalse(_ key: ConfigurationKey, _ value: Node) throws(ConfigurationError) -> String? {
    value.bool == false ? nil : try fileName(key, value, text(key, value))
  }

  private func fileName(
    _ key: ConfigurationKey, _ value: Node, _ name: String
  ) throws(ConfigurationError) -> String {
    guard !name.contains("/"), !name.hasPrefix("."), name != "true" else {
      throw wrong(key, value, "a file name without folder")
    }
    return name
  }

  private func truth(_ key: ConfigurationKey, _ value: Node) throws(ConfigurationError) -> Bool {
    guard let truth = value.bool else { throw wrong(key, value, "true or false") }
    return truth
  }

  private func number(
    _ key: ConfigurationKey, _ value: Node, _ range: ClosedRange<Int>
  ) throws(ConfigurationError) -> Int {
    guard let number = value.int, range.contains(number) else {
      let orAll = key == .keep ? ", or all" : ""
      throw wrong(key, value, "a number from \(range.lowerBound) to \(range.upperBound)\(orAll)")
    }
    return number
  }

  private func choice<Choice>(
    _ key: ConfigurationKey, _ value: Node, _ choices: KeyValuePairs<String, Choice>
  ) throws(ConfigurationError) -> Choice {
    guard let found = choices.first(where: { $0.key == value.string }) else {
      throw wrong(key, value, choices.map(\.key).joined(separator: " or "))
    }
    return found.value
  }

  private func formats(_ value: Node) throws(ConfigurationError) -> [LedgerFormat] {
    let known = LedgerFormat.allCases.map(\.rawValue).joined(separator: ", ")
    var formats: [LedgerFormat] = []
    for name in try texts(.formats, value).flatMap({ $0.split(separator: ",").map(String.init) }) {
      let name = name.trimmingCharacters(in: .whitespaces)
      guard let format = LedgerFormat(rawValue: name) else { throw wrong(.formats, value, "of \(known)") }
      if !formats.contains(format) { formats.append(format) }
    }
    guard formats.contains(where: \.isWorkbook) else {
      throw wrong(.formats, value, "a list with xlsx or ods in it, which people can fill in")
    }
    return formats
  }

  private func namePattern(_ value: Node) throws(ConfigurationError) -> LedgerName {
    let pattern = try fileName(.name, value, text(.name, value))
    var rest = pattern
    for field in LedgerName.fields {
      rest = rest.split(separator: field, omittingEmptySubsequences: false).joined()
    }
    let weeks = pattern.split(separator: LedgerName.weekField, omittingEmptySubsequences: false).count - 1
    guard weeks == 1, !rest.contains("{"), !rest.contains("}") else {
      throw wrong(
        .name, value,
        "made of \(LedgerName.fields.joined(separator: ", ")), with \(LedgerName.weekField) once")
    }
    return LedgerName(pattern: pattern)
  }

  private func encoding(_ value: Node) throws(ConfigurationError) -> String {
    let name = try text(.encoding, value)
    do throws(ImportError) {
      _ = try SourceReader.read(bytes: [], source: "", encoding: name)
    } catch {
      if case .unknownEncoding = error { throw wrong(.encoding, value, "an encoding such as gb18030") }
    }
    return name
  }
}
