import Foundation

/// `report-generator COUNT FOLDER [--seed N] [--characters N]`: made-up work reports, in a folder a year.
///
/// Most have about 5,000 characters (15 KB), one in twelve up to 30,000; the same seed gives the same bytes.
@main
struct ReportGenerator {
  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> Int? {
      guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
      defer { words.removeSubrange(place...place + 1) }
      return Int(words[place + 1])
    }
    let seed = option("--seed") ?? 1
    let characters = option("--characters") ?? 4_700
    guard words.count == 2, let count = Int(words[0]), count > 0, seed >= 0, characters >= 1_000 else {
      FileHandle.standardError.write(
        Data("Usage: report-generator COUNT FOLDER [--seed N] [--characters N]\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: words[1], isDirectory: true)
    for year in ReportGrammar.years {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(String(year)), withIntermediateDirectories: true)
    }
    var bytes = 0
    for number in 1...count {
      var grammar = ReportGrammar(number: number, seed: UInt64(seed))
      var random = RandomSource(seed: UInt64(seed) ^ UInt64(number) << 20)
      var length = characters * random.number(90...110) / 100
      if random.chance(8) { length = length * random.number(11...60) / 10 / (random.chance(60) ? 3 : 1) }
      let data = Data(grammar.text(characters: min(max(length, characters), characters * 6)).utf8)
      let name = "\(grammar.year)/report-" + String(repeating: "0", count: 5 - min(5, String(number).count))
      try data.write(to: folder.appendingPathComponent(name + "\(number).txt"))
      bytes += data.count
    }
    print("\(count) reports, \(bytes / 1_000_000) MB")
  }
}
