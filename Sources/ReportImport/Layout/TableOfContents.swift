/// The list of contents that some reports have before the text: dropped, for it repeats the headings.
enum TableOfContents {
  /// The index after the contents whose title, `目录`, is at `index`; nil where there are none.
  static func end(from index: Int, in lines: [LayoutLine], of bytes: LayoutBytes) -> Int? {
    guard lines[index].columns <= 12 else { return nil }
    let title = FrontMatterLines.occasionCore(FrontMatterLines.squeezed(bytes.text(lines[index].range)))
    guard title == "目录" || title == "目錄" || title == "目次" else { return nil }
    var seen: Set<String> = []
    var next = index + 1
    while next < lines.count, next - index < 200 {
      let line = lines[next]
      let text = bytes.text(line.range)
      let entry = heading(of: text)
      let isEntry =
        line.columns <= 100 && bytes.ending(of: line.range) != .sentence
        && (HeadingMarker.at(line.range, in: bytes) != nil
          || entry.unicodeScalars.count < text.unicodeScalars.count)
      guard isEntry, seen.insert(entry).inserted else { break }
      next += 1
    }
    // One line is no list, and the text may begin with the word.
    return next - index >= 3 ? next : nil
  }

  /// An entry without leader dots, page number and white space.
  private static func heading(of text: String) -> String {
    var scalars = FrontMatterLines.squeezed(text).unicodeScalars[...]
    while let last = scalars.last,
      LayoutCharacter.isDigit(last.value) || ".…·．（）()".unicodeScalars.contains(last)
    {
      scalars = scalars.dropLast()
    }
    return String(scalars)
  }
}
