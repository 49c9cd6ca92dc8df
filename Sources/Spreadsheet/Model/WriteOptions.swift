import Archive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a workbook is written.
///
/// Nothing here changes what a reader of the file sees, except the timestamp.
public struct WriteOptions: Sendable {
  /// zlib's level, 1 (fast) to 9 (small).
  public var compressionLevel: Int
  /// How many threads compress, the caller's included; the bytes are the same for any number.
  public var jobs: Int
  /// The time of the archive's members, and of creation and modification where the properties give none.
  public var timestamp: Timestamp
  /// Where compressed parts wait once they outgrow memory; nil is `TMPDIR`, else `/tmp`.
  public var temporaryDirectory: String?
  /// Bytes of text that the table of shared strings remembers; later strings are stored again when they recur.
  public var sharedStringMemory: Int

  /// Makes options; the defaults suit most callers.
  public init(
    compressionLevel: Int = 4, jobs: Int = 1, timestamp: Timestamp = .reproducible,
    temporaryDirectory: String? = nil, sharedStringMemory: Int = 64 << 20
  ) {
    self.compressionLevel = compressionLevel
    self.jobs = jobs
    self.timestamp = timestamp
    self.temporaryDirectory = temporaryDirectory
    self.sharedStringMemory = sharedStringMemory
  }
}

/// A point in time, in seconds since 1970-01-01 00:00 UTC.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Int

  /// Makes a timestamp.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = secondsSince1970
  }

  /// 1980-01-01, the earliest time that zip archives can say.
  public static let fixed = Timestamp(secondsSince1970: ZipOptions.fixedTime)

  /// `SOURCE_DATE_EPOCH` where the environment sets it, else ``fixed``: the same calls give the same bytes.
  ///
  /// See <https://reproducible-builds.org/specs/source-date-epoch/>.
  public static var reproducible: Timestamp {
    getenv("SOURCE_DATE_EPOCH").map { reproducible(sourceDateEpoch: String(cString: $0)) } ?? fixed
  }

  /// What a value of `SOURCE_DATE_EPOCH` means; one that is no number counts as not set.
  static func reproducible(sourceDateEpoch: String) -> Timestamp {
    Int(sourceDateEpoch).map(Timestamp.init(secondsSince1970:)) ?? fixed
  }

  /// `1980-01-01T00:00:00Z`, the W3CDTF form that both formats use.
  var iso8601: String {
    CellDateTime(secondsSince1970: secondsSince1970).iso8601 + "Z"
  }
}
