import Foundation
import Testing

@testable import goalsheet

@Suite(.enabled(if: ProgramRun.isBuilt, "the program was not built together with the tests"))
struct BadInputTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(Texts.report, to: "good.txt")
  }

  private func convert(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(["convert"] + arguments, in: folder.path)
  }

  @Test(
    arguments: [
      ("empty.txt", [], "Error: empty.txt: the file holds no text\n"),
      (
        "binary.txt", [0, 1, 2, 3, 0, 0, 255, 7, 0, 0, 1],
        "Error: binary.txt: this is no text but binary data; save the report as a text file first\n"
      ),
      (
        "notice.txt", Array(Texts.noReport.utf8),
        """
        Error: notice.txt: this is no government work report: no heading, no target and no plan section was \
        found

        """
      ),
      ("missing.txt", nil, "Error: missing.txt: there is no such file; check the path\n"),
    ] as [(String, [UInt8]?, String)])
  func aBadInputFailsAndTheOthersAreConverted(name: String, bytes: [UInt8]?, sentence: String) throws {
    if let bytes { try folder.write(bytes, to: name) }
    let alone = try convert(name, "-o", "alone")
    #expect(alone.status == 3)
    #expect(alone.error == sentence)
    #expect(alone.output == "")
    let together = try convert(name, "good.txt", "-o", "together")
    #expect(together.status == 1)
    #expect(together.error == sentence)
    #expect(together.output == "together/good.xlsx\n")
    let combined = try convert(name, "good.txt", "-o", "together", "--combine", "all")
    #expect(combined.status == 1)
    #expect(combined.output == "together/all.xlsx\n")
    let written = folder.files.filter { $0.hasPrefix("alone") || $0.hasPrefix("together") }
    #expect(written == ["together/all.xlsx", "together/good.xlsx"])
  }

  @Test func anUnreadableFileFails() throws {
    guard getuid() != 0 else { return }
    chmod(try folder.write(Texts.report, to: "secret.txt"), 0)
    let result = try convert("secret.txt", "good.txt")
    #expect(result.status == 1)
    #expect(result.error == "Error: secret.txt: cannot be read (Permission denied); check its permissions\n")
  }

  @Test func aFolderWithoutReportsFails() throws {
    try folder.write("", to: "nothing/notes.md")
    let result = try convert("nothing")
    #expect(result.status == 3)
    #expect(
      result.error
        == "Error: nothing: no report was found in this folder; reports are files that end in .docx, .html, .odt, .pdf, .txt\n"
    )
  }

  @Test func theLaterOfTwoInputsOfOneNameFails() throws {
    try folder.write(Texts.report, to: "twin/good.txt")
    let result = try convert("good.txt", "twin/good.txt", "-o", "out")
    #expect(result.status == 1)
    #expect(result.output == "out/good.xlsx\n")
    #expect(
      result.error
        == """
        Error: twin/good.txt: its output would be called good like that of good.txt; rename one or convert \
        it apart

        """)
  }

  @Test func anExistingWorkbookIsKeptUnlessToldOtherwise() throws {
    try folder.write("typed", to: "good.xlsx")
    let refused = try convert("good.txt", "--format", "xlsx,jsonl")
    #expect(refused.status == 4)
    #expect(
      refused.error
        == """
        Error: good.xlsx: this workbook exists and may hold what people typed; give --overwrite to replace it

        """)
    #expect(refused.lines.count == 6, "what can be written is")
    #expect(folder.text("good.xlsx") == "typed")
    let replaced = try convert("good.txt", "--overwrite")
    #expect(replaced.status == 0)
    #expect(folder.bytes("good.xlsx").starts(with: Array("PK".utf8)))
  }

  @Test func anOutputFolderThatIsAFileIsNamedOnce() throws {
    try folder.write("", to: "file")
    try folder.write(Texts.report, to: "other.txt")
    let result = try convert("good.txt", "other.txt", "-o", "file/deep", "--format", "xlsx,csv")
    #expect(result.status == 4)
    #expect(
      result.error
        == "Error: file/deep: cannot be written to (a file stands there); choose another folder with -o\n")
  }

  @Test func notWrittenOutweighsNotRead() throws {
    try folder.write("typed", to: "good.xlsx")
    #expect(try convert("missing.txt", "good.txt").status == 4)
  }

  @Test func aFullDiskIsToldAndLeavesNothing() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    symlink("/dev/full", folder.path + "/good.xlsx")
    let result = try convert("good.txt")
    #expect(result.status == 4)
    #expect(
      result.error
        == "Error: good.xlsx: could not be written (No space left on device); no part of it is left behind\n")
  }

  @Test func aDatabaseThatIsNoCatalogFails() throws {
    try folder.write("SQLite format 3\0 and then nothing that is one", to: "x.sqlite")
    let result = try convert("x.sqlite")
    #expect(result.status == 3)
    #expect(result.error == "Error: x.sqlite: this is no catalog written by goalsheet\n")
  }

  @Test func catalogsCannotBeCombined() throws {
    _ = try convert("good.txt", "--format", "sqlite")
    let result = try convert("good.sqlite", "good.txt", "--combine", "all")
    #expect(result.status == 1)
    #expect(
      result.error
        == "Error: good.sqlite: a catalog cannot be combined with others; give the reports it was made from\n"
    )
  }

  @Test func wrongUsageIsTwo() throws {
    for arguments in [
      ["convert"], ["convert", "good.txt", "--format", "pptx"], ["nonsense"],
      ["convert", "good.txt", "--encoding", "x"],
    ] {
      let result = try ProgramRun(arguments, in: folder.path)
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.error.hasPrefix("Error: "))
      #expect(result.error.contains("Usage: "))
    }
  }
}
