/// An encoding that text may be in; the raw value is its usual name, as `SourceDocument.encoding` holds it.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Holds GBK and GB2312 within it.
  case gb18030 = "GB18030"
  /// Holds Big5 with the Hong Kong supplement.
  case big5 = "Big5"

  /// The names by which `--encoding` knows it, in lower case without `-`, `_` and spaces.
  var aliases: [String] {
    switch self {
    case .utf8: ["utf8", "utf8bom", "utf8sig", "cp65001", "unicode11utf8", "ascii", "usascii"]
    case .utf16LittleEndian: ["utf16le", "utf16", "ucs2", "ucs2le", "unicode", "cp1200"]
    case .utf16BigEndian: ["utf16be", "ucs2be", "cp1201"]
    case .gb18030:
      [
        "gb18030", "gbk", "gb2312", "gb231280", "gb", "cp936", "ms936", "windows936", "936", "euccn",
        "xgbk", "cp54936", "chinese",
      ]
    case .big5: ["big5", "big5hkscs", "big5eten", "cp950", "ms950", "windows950", "950", "bigfive", "xxbig5"]
    }
  }

  /// The encoding of a name, upper and lower case, `-`, `_` and spaces aside.
  ///
  /// - Throws: ``ImportError/unknownEncoding(name:)``.
  public static func named(_ name: String) throws(ImportError) -> TextEncoding {
    var plain = ""
    for scalar in name.unicodeScalars where scalar != "-" && scalar != "_" && scalar != " " {
      plain.unicodeScalars.append(scalar)
    }
    plain = plain.lowercased()
    guard let found = allCases.first(where: { $0.aliases.contains(plain) }) else {
      throw .unknownEncoding(name: name)
    }
    return found
  }
}
