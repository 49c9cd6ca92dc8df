import Foundation
import Testing

@testable import goalsheet

@Suite("Dot commands")
struct DotCommandTests {
  @Test("docs/query.md lists each as .help does")
  func documentation() throws {
    let page = try String(
      contentsOf: ProgramRun.repository.appendingPathComponent("docs/query.md"), encoding: .utf8)
    for command in DotCommand.all {
      let usage = command.usage.isEmpty ? command.name : "\(command.name) \(command.usage)"
      let cell = usage.replacing("|", with: "\\|")
      #expect(page.contains("| `\(cell)` | \(command.english) |"), "\(command.name)")
    }
  }

  @Test("Names are told apart, and a beginning that fits one only will do")
  func names() {
    #expect(Set(DotCommand.all.map(\.name)).count == DotCommand.all.count)
    #expect(DotCommand.named(".TABLES")?.name == ".tables")
    #expect(DotCommand.named(".ta")?.name == ".tables")
    #expect(DotCommand.named(".exit")?.name == ".quit")
    #expect(DotCommand.named(".s") == nil)
    #expect(DotCommand.named(".") == nil)
  }

  @Test(
    "Words are parted by white space that is not quoted",
    arguments: [
      (".export a.xlsx", [".export", "a.xlsx"]), (".read 'my file'", [".read", "my file"]),
      (".read my\\ file", [".read", "my file"]), (".read \"a 'b'\"  ", [".read", "a 'b'"]),
      (".import ''", [".import", ""]), ("", []),
    ])
  func words(line: String, words: [String]) {
    #expect(DotCommand.words(of: line) == words)
  }

  @Test("Candidates stand in columns by their width on the terminal")
  func candidateList() {
    #expect(CandidateList.lines(["目标", "a", "项目"], width: 14, height: 20) == ["目标  项目", "a"])
    let many = CandidateList.lines((1...100).map { "n\($0)" }, width: 12, height: 10)
    #expect(many.count == 5)
    #expect(many.last == "… +96")
  }
}
