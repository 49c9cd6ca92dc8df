import Foundation
import ReportImport
import Testing

@testable import goalsheet

@Suite struct InputCollectorTests {
  @Test func filesStayInTheOrderGiven() {
    #expect(InputCollector.collect(["b.txt", "-", "a.txt"]).map(\.path) == ["b.txt", "-", "a.txt"])
  }

  @Test func foldersGiveTheirReportsByName() throws {
    let folder = try Folder()
    for name in ["b.txt", "a.TXT", "deep/er/c.txt", "notes.xlsx", "a.sqlite", ".hidden.txt", ".git/x.txt"] {
      try folder.write("", to: name)
    }
    let found = InputCollector.collect([folder.path + "/"])
    #expect(found.map { $0.path.dropFirst(folder.path.count + 1) } == ["a.TXT", "b.txt", "deep/er/c.txt"])
    #expect(found.allSatisfy { $0.failure == nil })
  }

  @Test func aFolderWithoutReportsFails() throws {
    let folder = try Folder()
    try folder.write("", to: "notes.xlsx")
    #expect(
      InputCollector.collect([folder.path])
        == [Input(path: folder.path, failure: .folderWithoutReports(folder.path))])
  }

  @Test func aLinkThatLeadsBackUpIsEnteredOnce() throws {
    let folder = try Folder()
    try folder.write("", to: "a/x.txt")
    symlink("..", folder.path + "/a/up")
    #expect(InputCollector.collect([folder.path]).count == 1)
  }

  @Test(arguments: ["reports/qinghe-2026.txt", "x", ".txt", "a.b.TXT", "-", "dir.d/x.txt"])
  func outputsAreNamedAsTheReaderNamesDocuments(path: String) throws {
    let document = try SourceReader.read(bytes: Array(Texts.report.utf8), source: path)
    #expect(Input(path: path).outputName == document.name)
  }
}
