/// Puts documents that are pages of one report together.
///
/// A page that ends in `（下转四版）` and one that begins with `（上接三版）` belong together when the page numbers
/// allow it, day and jurisdiction do not contradict each other, at least one of them or the file names agree, and
/// no other page fits as well.
///
/// ```swift
/// let pages = paths.map { ReportBatch.page(path: $0) }  // small: most files bear no marks
/// for group in ReportBatch.groups(of: pages) { … }      // [[0], [1, 3], [2]]
/// ```
public enum ReportBatch {
  /// The documents, those that are pages of one report joined into one.
  ///
  /// Documents keep their order; joined ones stand where the first of their pages was given.
  ///
  /// Complexity: as ``groups(of:)``, and linear in the text.
  public static func documents(from documents: [SourceDocument]) -> [SourceDocument] {
    groups(of: documents.map { ReportPage($0) }).map { group in joined(group.map { documents[$0] }) }
  }

  /// The pages of one report as one document.
  ///
  /// Its ``SourceDocument/source`` names all files (`a.txt + b.txt`), and line numbers go on over them: line *n*
  /// of the second file is line *n* plus the number of lines of the first. Its name is that of the first page;
  /// its digest is that of the pages' digests, one a line.
  ///
  /// - Parameter pages: the pages in the order in which they are read, one at least.
  public static func joined(_ pages: [SourceDocument]) -> SourceDocument {
    guard pages.count > 1 else { return pages[0] }
    var document = pages.dropFirst().reduce(pages[0], PageJoiner.join)
    let digests = pages.map(\.sha256).joined(separator: "\n") + "\n"
    document.sha256 = SHA256.hexDigest(of: Array(digests.utf8))
    return document
  }

  /// Which pages belong together: places in `pages`, each in one group, in the order in which they are read.
  ///
  /// Groups stand in the order of the first of their pages that was given. What bears no mark is nil and stands
  /// alone.
  ///
  /// Complexity: linear, and quadratic in the number of pages that bear marks.
  public static func groups(of pages: [ReportPage?]) -> [[Int]] {
    let marked = pages.indices.filter { pages[$0]?.bearsMark == true }
    func page(_ index: Int) -> ReportPage { pages[index] ?? ReportPage() }
    let origins = marked.filter { page($0).continuedTo != nil }
    let followers = marked.filter { page($0).continuedFrom != nil }
    var next: [Int: Int] = [:]
    for origin in origins {
      let follower = best(followers.filter { $0 != origin }) { page(origin).agreement(withNext: page($0)) }
      guard let follower else { continue }
      let rival = best(origins.filter { $0 != follower }) { page($0).agreement(withNext: page(follower)) }
      if rival == origin { next[origin] = follower }
    }
    let continued = Set(next.values)
    var groups: [[Int]] = []
    for first in pages.indices where !continued.contains(first) {
      var group = [first]
      while let follower = next[group[group.count - 1]] { group.append(follower) }
      groups.append(group)
    }
    return next.isEmpty ? groups : groups.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// The place that fits best, nil where none fits or two fit alike.
  private static func best(_ places: [Int], _ fit: (Int) -> Int) -> Int? {
    var best: Int?
    var highest = 0
    for place in places {
      let value = fit(place)
      if value > highest {
        highest = value
        best = place
      } else if value == highest {
        best = nil
      }
    }
    return best
  }
}

extension ReportBatch {
  /// What a file tells about its place among the pages of a newspaper; nil where it bears no mark.
  ///
  /// A file that cannot be read bears none: reading it as a report tells what is wrong. Most texts are only
  /// searched for the words of the marks, undecoded.
  ///
  /// - Parameter encoding: as in ``SourceReader/read(path:encoding:)``.
  public static func page(path: String, encoding: String? = nil) -> ReportPage? {
    guard let bytes = try? InputFile.read(path: path), mayBearMark(bytes),
      let document = try? SourceReader.read(bytes: bytes, source: path, encoding: encoding)
    else { return nil }
    let page = ReportPage(document)
    return page.bearsMark ? page : nil
  }

  /// The words of marks (上接, 紧接, 接第, 下转, 转第 in simplified and traditional characters) in every encoding
  /// that texts come in.
  private static let words: [[UInt8]] = {
    let utf8 = ["上接", "紧接", "緊接", "接第", "下转", "下轉", "转第", "轉第"]
    let utf16 = utf8.map { $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
    let gb18030: [[UInt8]] = [
      [0xC9, 0xCF, 0xBD, 0xD3], [0xBD, 0xF4, 0xBD, 0xD3], [0xBE, 0x6F, 0xBD, 0xD3], [0xBD, 0xD3, 0xB5, 0xDA],
      [0xCF, 0xC2, 0xD7, 0xAA], [0xCF, 0xC2, 0xDE, 0x44], [0xD7, 0xAA, 0xB5, 0xDA], [0xDE, 0x44, 0xB5, 0xDA],
    ]
    let big5: [[UInt8]] = [
      [0xA4, 0x57, 0xB1, 0xB5], [0xBA, 0xF2, 0xB1, 0xB5], [0xB1, 0xB5, 0xB2, 0xC4], [0xA4, 0x55, 0xC2, 0xE0],
      [0xC2, 0xE0, 0xB2, 0xC4],
    ]
    let littleEndian = utf16.map { [$0[1], $0[0], $0[3], $0[2]] }
    return utf8.map { Array($0.utf8) } + gb18030 + big5 + utf16 + littleEndian
  }()

  /// Whether the bytes of a file can hold a mark: what is compressed can always, text where the words occur, or
  /// character references that may spell them.
  private static func mayBearMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: Array("%PDF".utf8))
      || ByteSearch.contains(Array("&#".utf8), in: bytes)
      || words.contains { ByteSearch.contains($0, in: bytes) }
  }
}
