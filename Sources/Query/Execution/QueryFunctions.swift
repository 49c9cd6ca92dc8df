import GRDBSQLite
import ReportImport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions that queries have beside SQLite's own.
enum QueryFunctions {
  /// Patterns of running queries, so that each is read once.
  private final class PatternCache {
    /// The pattern or text asked for last, as written: nearly always the one that is asked for next.
    var written: [UInt8] = []
    var matcher: PatternMatcher?
    var needle: FoldedNeedle?

    func isFor(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard written.count == bytes.count, let start = bytes.baseAddress else {
        return written.isEmpty && bytes.isEmpty
      }
      return memcmp(written, start, bytes.count) == 0
    }
  }

  /// Adds `contains(text, part)`, `regexp(pattern, text)` and `unit_base(unit)` to a connection.
  static func register(on connection: OpaquePointer) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    let cache = Unmanaged.passRetained(PatternCache()).toOpaque()
    sqlite3_create_function_v2(connection, "contains", 2, flags, cache, contains, nil, nil, release)
    let second = Unmanaged.passRetained(PatternCache()).toOpaque()
    sqlite3_create_function_v2(connection, "regexp", 2, flags, second, matches, nil, nil, release)
    sqlite3_create_function_v2(connection, "unit_base", 1, flags, nil, unitBase, nil, nil, nil)
  }

  private typealias Function =
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

  private static let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { pointer in
    if let pointer { Unmanaged<PatternCache>.fromOpaque(pointer).release() }
  }

  private static let contains: Function = { context, _, arguments in
    guard let arguments, let data = sqlite3_user_data(context),
      let haystack = bytes(arguments[0]), let part = bytes(arguments[1])
    else { return sqlite3_result_null(context) }
    let cache = Unmanaged<PatternCache>.fromOpaque(data).takeUnretainedValue()
    let needle: FoldedNeedle
    if let known = cache.needle, cache.isFor(part) {
      needle = known
    } else {
      needle = FoldedNeedle(String(decoding: part, as: UTF8.self))
      (cache.written, cache.needle) = (Array(part), needle)
    }
    sqlite3_result_int(context, needle.isIn(haystack) ? 1 : 0)
  }

  private static let matches: Function = { context, _, arguments in
    guard let arguments, let data = sqlite3_user_data(context),
      let written = bytes(arguments[0]), let text = bytes(arguments[1])
    else { return sqlite3_result_null(context) }
    let cache = Unmanaged<PatternCache>.fromOpaque(data).takeUnretainedValue()
    if cache.matcher == nil || !cache.isFor(written) {
      let pattern = try? Pattern(String(decoding: written, as: UTF8.self))
      (cache.written, cache.matcher) = (Array(written), pattern.map(PatternMatcher.init))
    }
    guard let matcher = cache.matcher else {
      return sqlite3_result_error(context, "the regular expression cannot be read", -1)
    }
    sqlite3_result_int(context, matcher.matches(text) ? 1 : 0)
  }

  private static let unitBase: Function = { context, _, arguments in
    guard let arguments, let unit = bytes(arguments[0]),
      let base = AmountReader.baseUnit(of: String(decoding: unit, as: UTF8.self))
    else { return sqlite3_result_null(context) }
    sqlite3_result_text(context, base, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  /// The bytes of a text; nil where it is empty in SQL's sense.
  private static func bytes(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8>? {
    guard sqlite3_value_type(value) != SQLITE_NULL, let text = sqlite3_value_text(value) else { return nil }
    return UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
  }
}
