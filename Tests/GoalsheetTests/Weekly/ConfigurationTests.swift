import Foundation
import Testing

@testable import goalsheet

@Suite struct ConfigurationTests {
  private func message(_ text: String) -> String {
    do throws(ConfigurationError) {
      _ = try ConfigurationReader.read(text, path: "w.yaml")
      return "no error"
    } catch {
      return error.message
    }
  }

  @Test func everythingHasItsUsualValue() throws {
    let read = try ConfigurationReader.read("inputs: reports\noutput: ledgers\n", path: "w.yaml")
    var expected = WeeklyConfiguration()
    expected.inputs = ["reports"]
    expected.output = "ledgers"
    #expect(read == expected)
  }

  @Test func everyKeyIsRead() throws {
    let text = """
      inputs: [a.txt, b]
      output: out
      formats: [ods, csv]
      name: "{input}-{isoweek}"
      combine: all
      language: en
      keep: all
      latest: false
      changes: false
      report: last.json
      lock: leave
      lock_timeout: 5
      log: json
      encoding: gb18030
      jurisdiction: 青禾区
      year: 2026
      cache: false
      """
    let read = try ConfigurationReader.read(text, path: "w.yaml")
    #expect(read.inputs == ["a.txt", "b"] && read.formats == [.ods, .csv] && read.combine == "all")
    #expect(read.name.pattern == "{input}-{isoweek}" && read.language == .english && read.keep == nil)
    #expect(!read.latest && read.changes == nil && read.report == "last.json" && read.lock == .leave)
    #expect(read.lockTimeout == 5 && read.log == .json && read.encoding == "gb18030" && !read.cache)
    #expect(read.jurisdiction == "青禾区" && read.year == 2026)
    for key in ConfigurationKey.allCases { #expect(text.contains(key.rawValue + ":")) }
  }

  @Test func unknownKeysAreToldTheNearest() {
    #expect(
      message("inputs: a\nkep: 3\n") == "w.yaml: line 2: there is no key \"kep\"; did you mean keep?")
    #expect(
      message("inputs: a\nlock-timeout: 3\n")
        == "w.yaml: line 2: there is no key \"lock-timeout\"; did you mean lock_timeout?")
    #expect(
      message("inputs: a\nabcdefgh: 3\n").hasSuffix(
        "the keys are \(ConfigurationKey.allCases.map(\.rawValue).joined(separator: ", "))"))
  }

  @Test func wrongValuesAreToldWithTheirLine() {
    #expect(
      message("inputs: a\nkeep: many\n")
        == "w.yaml: line 2: keep is \"many\"; it must be a number from 1 to 5000, or all")
    #expect(
      message("inputs: a\nformats: [csv]\n")
        == "w.yaml: line 2: formats is a list; it must be a list with xlsx or ods in it, which people can fill in"
    )
    #expect(
      message("inputs: a\nlock: maybe\n") == "w.yaml: line 2: lock is \"maybe\"; it must be wait or leave")
    #expect(message("inputs: a\nname: ledger\n").contains("with {isoweek} once"))
    #expect(message("inputs: a\nname: \"{week}-{isoweek}\"\n").contains("made of {jurisdiction}"))
    #expect(message("inputs: a\nreport: ../run.json\n").contains("a file name without folder"))
    #expect(message("inputs: []\n").contains("a list with at least one entry"))
    #expect(message("inputs: a\nencoding: ebcdic\n").contains("an encoding such as gb18030"))
    #expect(message("inputs: a\nlatest: perhaps\n").contains("true or false"))
    #expect(message("inputs: a\noutput:\n").contains("output is empty; it must be a text"))
  }

  @Test func whatIsMissingOrBrokenIsTold() {
    #expect(message("output: a\n").hasPrefix("w.yaml: the key inputs is missing: reports"))
    #expect(message("").hasPrefix("w.yaml: the key inputs is missing"))
    #expect(message("inputs: [a\noutput: b\n").hasPrefix("w.yaml: line "))
    #expect(message("- a\n- b\n").contains("it does not consist of keys and values"))
    #expect(message("inputs: a\ninputs: b\n").contains("is there twice"))
  }

  @Test func theSampleNamesEveryKey() throws {
    let path = ProgramRun.sample("weekly.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for key in ConfigurationKey.allCases { #expect(text.contains("\(key.rawValue):"), "\(key.rawValue)") }
    #expect(try ConfigurationReader.read(path: path).inputs.count == 5)
    // What is commented out holds as well.
    let all = text.split(separator: "\n").map { line in
      ConfigurationKey.allCases.contains { line.hasPrefix("# \($0.rawValue):") } ? line.dropFirst(2) : line
    }
    _ = try ConfigurationReader.read(all.joined(separator: "\n"), path: path)
  }

  @Test(arguments: ["README.md", "README.zh-CN.md", "Documentation/goalsheet.1"])
  func documentsNameEveryKey(file: String) throws {
    let text = try String(contentsOf: ProgramRun.repository.appendingPathComponent(file), encoding: .utf8)
    for key in ConfigurationKey.allCases { #expect(text.contains(key.rawValue), "\(key.rawValue)") }
  }
}
