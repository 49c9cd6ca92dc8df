extension SourceReader {
  /// SHA-256 of an input's bytes, as its report bears it; of several pages that of their digests, one a line.
  ///
  /// - Throws: ``ImportError`` where a file cannot be read.
  public static func digest(ofFiles paths: [String]) throws(ImportError) -> String {
    var digests: [String] = []
    for path in paths { digests.append(SHA256.hexDigest(of: try InputFile.read(path: path))) }
    if digests.count == 1 { return digests[0] }
    return SHA256.hexDigest(of: Array((digests.joined(separator: "\n") + "\n").utf8))
  }

  /// SHA-256 of a text in UTF-8.
  public static func digest(of text: String) -> String {
    SHA256.hexDigest(of: Array(text.utf8))
  }
}
