import Foundation
import Testing

@testable import Ledger

@Suite struct OutputFolderTests {
  @Test func missingFoldersAreMade() throws {
    let scratch = try Scratch()
    let folder = try OutputFolder(path: scratch.path + "/a/b/")
    #expect(scratch.names == ["a", "a/b"])
    #expect(folder.path(of: "x.csv") == scratch.path + "/a/b/x.csv")
    #expect(try OutputFolder(path: ".").path(of: "x.csv") == "x.csv")
  }

  @Test func aFileInTheWayIsNamed() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a")
    #expect(
      throws: LedgerError.folderNotWritable(path: scratch.path + "/a/b", reason: "a file stands there")
    ) { _ = try OutputFolder(path: scratch.path + "/a/b") }
  }
}
