/// Reads an input: finds its format, decodes it, notes where it came from.
public enum SourceReader {
  /// The most text of one input, in bytes: a hundred times the longest report.
  static let maximumTextSize = 16 << 20

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - encoding: the encoding of a text, by any of its usual names; nil to find out.
  /// - Throws: ``ImportError`` where the file cannot be read or decoded.
  public static func read(path: String, encoding: String? = nil) throws(ImportError) -> SourceDocument {
    // A wrong option is told before any file is touched.
    if let encoding { _ = try TextEncoding.named(encoding) }
    return try read(bytes: InputFile.read(path: path), source: path, encoding: encoding)
  }

  /// Reads bytes that are already in memory.
  ///
  /// - Parameters:
  ///   - bytes: the content of the input.
  ///   - source: what the input is called; its extension may tell the format.
  ///   - encoding: the encoding of a text, by any of its usual names; nil to find out.
  /// - Throws: ``ImportError`` where the bytes are no text or cannot be decoded.
  public static func read(
    bytes: [UInt8], source: String, encoding: String? = nil
  ) throws(ImportError) -> SourceDocument {
    var fixed: TextEncoding?
    if let encoding { fixed = try TextEncoding.named(encoding) }
    guard !bytes.isEmpty else { throw .empty(source: source) }
    guard bytes.count <= InputFile.maximumSize else {
      throw .tooLarge(source: source, limit: InputFile.maximumSize)
    }
    let (name, pathExtension) = nameAndExtension(of: source)
    let input = SourceInput(
      source: source, name: name, bytes: bytes, encoding: fixed, sha256: SHA256.hexDigest(of: bytes))
    guard
      let reader = SourceFormats.all.first(where: { $0.recognizes(bytes, pathExtension: pathExtension) })
    else { throw .binary(source: source) }
    let document = try reader.read(input)
    guard document.utf8.count <= maximumTextSize else {
      throw .overLimit(source: source, limit: "more than \(maximumTextSize >> 20) MB of text")
    }
    return document
  }

  /// `reports/shanhe-2026.TXT` → `shanhe-2026`, `txt`; standard input is `stdin`.
  static func nameAndExtension(of source: String) -> (name: String, pathExtension: String) {
    if source == "-" { return ("stdin", "") }
    let file = source.split(separator: "/").last.map(String.init) ?? source
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return (file, "") }
    return (String(file[..<dot]), file[file.index(after: dot)...].lowercased())
  }
}

extension SourceReader {
  /// Whether a file of that name is taken for a report when a folder is searched.
  public static func reads(fileNamed name: String) -> Bool {
    SourceFormats.extensions.contains(nameAndExtension(of: name).pathExtension)
  }

  /// The extensions of the files that are taken for reports when a folder is searched, sorted.
  public static var fileExtensions: [String] { SourceFormats.extensions.sorted() }

  /// The usual extension of each format that is read, sorted: what a message names.
  public static var usualExtensions: [String] {
    SourceFormats.all.compactMap(\.pathExtensions.first).sorted()
  }

  /// What outputs of an input are named: `reports/shanhe-2026.txt` → `shanhe-2026`.
  public static func outputName(of source: String) -> String {
    nameAndExtension(of: source).name
  }

  /// Why an encoding name cannot be used; nil where it can.
  public static func problem(withEncoding name: String) -> String? {
    do {
      _ = try TextEncoding.named(name)
      return nil
    } catch {
      return error.message
    }
  }
}
