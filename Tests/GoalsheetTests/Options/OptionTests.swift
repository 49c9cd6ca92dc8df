import ArgumentParser
import Ledger
import Testing

@testable import goalsheet

@Suite struct OptionTests {
  @Test func formatsAreAListWithoutTwins() throws {
    #expect(try FormatList(parsing: "xlsx").formats == [.xlsx])
    #expect(try FormatList(parsing: "jsonl, ODS,jsonl").formats == [.jsonl, .ods])
  }

  @Test(arguments: ["pptx", "xlsx,pptx", "xlsx,", "", "xlsx;ods"])
  func wordsThatAreNoFormatAreNamed(list: String) {
    #expect(throws: ValidationError.self) { try FormatList(parsing: list) }
  }

  @Test(arguments: [
    (
      ["convert", "x", "--format", "xlsx,pptx"],
      "“pptx” is no format; use xlsx, ods, csv, jsonl, sqlite, separated by commas"
    ),
    (["convert", "x", "--jobs", "0"], "--jobs 0: give a number from 1 up"),
    (["convert", "x", "--compression", "10"], "--compression 10: give a level from 1 to 9"),
    (
      ["convert", "x", "--year", "26"],
      "--year 26: no report has this plan year; give four digits such as 2026"
    ),
    (["convert", "x", "--jurisdiction", " "], "--jurisdiction: the name is empty"),
    (["convert", "x", "--combine", "a/b"], "--combine a/b: give a file name without folder and extension"),
    (
      ["convert", "x", "--comparison-only"],
      "--comparison-only needs --combine: one workbook compares all reports"
    ),
    (
      ["convert", "x", "--combine", "a", "--comparison-only", "--carry-forward", "b.xlsx"],
      "--comparison-only leaves out the rows that people fill in: give it without --carry-forward"
    ),
    (["convert", "-", "-"], "-: standard input can only be read once"),
    (["convert", "x", "--quiet", "--verbose"], "--quiet and --verbose exclude each other"),
    (
      ["convert", "x", "--encoding", "klingon"],
      "--encoding klingon: no such encoding; use utf-8, utf-16le, utf-16be, gb18030, gbk, gb2312 or big5"
    ),
    (["convert"], "Missing expected argument '<input> ...'"),
    (["inspect", "-", "-"], "-: standard input can only be read once"),
    (["schema", "b"], "Unexpected argument 'b'"),
    (["schema", "--format", "yaml"], "The value 'yaml' is invalid for '--format <format>'"),
  ]) func wrongUsageIsToldInASentence(arguments: [String], sentence: String) {
    do {
      _ = try Goalsheet.parseAsRoot(arguments)
      Issue.record("\(arguments) was accepted")
    } catch {
      #expect(Goalsheet.message(for: error).contains(sentence), "\(Goalsheet.message(for: error))")
      #expect(Goalsheet.exitCode(for: error) == .validationFailure)
    }
  }

  @Test func completionsAreMadeForThreeShells() {
    for shell in [CompletionShell.bash, .zsh, .fish] {
      #expect(Goalsheet.completionScript(for: shell).contains("overwrite"))
    }
  }
}
