/// Finds where the page goes on after the report has ended: related articles, staff, licences.
enum ReportEnd {
  /// The most bytes that a page is taken to have after the report.
  private static let longestTail = 100_000

  /// The index of the first line after the report.
  ///
  /// A line of ``NavigationWords/certainEndings`` ends it if prose stands before it, no heading after it, and
  /// what follows is small beside the whole; one of ``NavigationWords/likelyEndings`` only if no prose follows.
  ///
  /// Complexity: O(*n*) in the lines of the last third, at most a fixed number of bytes.
  static func find(
    from bodyStart: Int, in lines: [LayoutLine], of bytes: LayoutBytes, shape: LayoutShape
  ) -> Int {
    var cut = lines.count
    var sawProse = false
    var index = lines.count
    let floor = max(bytes.count - min(max(bytes.count * 3 / 10, 4000), longestTail), 0)
    while index > bodyStart, lines[index - 1].start >= floor {
      index -= 1
      let line = lines[index]
      // In a column, staff and mastheads stand between two pages of the report.
      if shape.isHardBroken, line.isDropped { continue }
      if HeadingMarker.at(line.range, in: bytes) == .heading, hasProse(after: index, in: lines, of: bytes) {
        break
      }
      switch NavigationLines.ending(of: line.range, in: bytes) {
      case .certain where isApart(index, in: lines, of: bytes, shape: shape): cut = index
      case .likely where !sawProse && !shape.isHardBroken: cut = index
      case nil where line.columns >= 100 && bytes.ending(of: line.range) == .sentence: sawProse = true
      default: break
      }
    }
    guard cut < lines.count, hasProse(from: bodyStart, to: cut, in: lines, of: bytes) else {
      return lines.count
    }
    // Short lines just before belong to the page as well.
    while cut > bodyStart {
      let line = lines[cut - 1]
      guard line.isDropped || line.columns <= 24 && bytes.ending(of: line.range) == .open && line.blankBefore,
        HeadingMarker.at(line.range, in: bytes) == nil
      else { break }
      cut -= 1
    }
    return cut
  }

  /// Whether a line is not the middle of a hard-broken paragraph.
  private static func isApart(
    _ index: Int, in lines: [LayoutLine], of bytes: LayoutBytes, shape: LayoutShape
  ) -> Bool {
    guard shape.isHardBroken, index > 0 else { return true }
    return bytes.ending(of: lines[index - 1].range) == .sentence || lines[index - 1].isDropped
  }

  private static func hasProse(from start: Int, to end: Int, in lines: [LayoutLine], of bytes: LayoutBytes)
    -> Bool
  {
    guard start < end else { return false }
    return lines[start..<end].reversed().contains { !$0.isDropped && bytes.ending(of: $0.range) == .sentence }
  }

  /// Whether a heading is followed by text of its own, not by the end of the file.
  private static func hasProse(after index: Int, in lines: [LayoutLine], of bytes: LayoutBytes) -> Bool {
    let next = index + 1
    guard next < lines.count else { return false }
    return lines[next].columns > 60 || bytes.ending(of: lines[next].range) == .sentence
  }
}
