import Archive
import Foundation
import Testing

@testable import Ledger

@Suite struct StagedFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func put(_ text: String, in file: StagedFile) throws {
    let sink = file.sink()
    try Array(text.utf8).withUnsafeBytes { try sink.write($0) }
    try sink.flush()
  }

  private var path: String { scratch.path + "/out.txt" }

  @Test func theFileAppearsWhenItIsWhole() throws {
    let file = try StagedFile(path: path, replaces: false)
    try put("half", in: file)
    #expect(scratch.names == [".out.txt.tmp-\(getpid())"])
    try file.commit()
    #expect(scratch.names == ["out.txt"])
    #expect(scratch.text("out.txt") == "half")
  }

  @Test func whatIsGivenUpLeavesNothing() throws {
    do {
      let file = try StagedFile(path: path, replaces: false)
      try put("half", in: file)
    }
    #expect(scratch.names == [])
  }

  @Test func anExistingFileIsRefusedUnlessItMayBeReplaced() throws {
    try scratch.write("typed", to: "out.txt")
    #expect(throws: LedgerError.wouldReplace(path: path)) { _ = try StagedFile(path: path, replaces: false) }
    let file = try StagedFile(path: path, replaces: true)
    try put("new", in: file)
    #expect(scratch.text("out.txt") == "typed")
    try file.commit()
    #expect(scratch.text("out.txt") == "new")
  }

  @Test func aFileThatAppearsMeanwhileIsKept() throws {
    let file = try StagedFile(path: path, replaces: false)
    try put("new", in: file)
    try scratch.write("typed", to: "out.txt")
    #expect(throws: LedgerError.wouldReplace(path: path)) { try file.commit() }
    #expect(scratch.names == ["out.txt"])
    #expect(scratch.text("out.txt") == "typed")
  }

  @Test func aReplacedFileKeepsItsPermissions() throws {
    try scratch.write("old", to: "out.txt")
    chmod(path, 0o640)
    let file = try StagedFile(path: path, replaces: true)
    try file.commit()
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func aSymbolicLinkKeepsLeadingToItsTarget() throws {
    try scratch.write("old", to: "target.txt")
    symlink("target.txt", path)
    let file = try StagedFile(path: path, replaces: true)
    try put("new", in: file)
    try file.commit()
    #expect(scratch.text("target.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "target.txt")
  }

  @Test func aFolderAtThePlaceIsNamed() throws {
    #expect(throws: LedgerError.isFolder(path: scratch.path)) {
      _ = try StagedFile(path: scratch.path, replaces: true)
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    let path = scratch.path + "/missing/out.txt"
    #expect(throws: LedgerError.fileNotWritten(path: path, reason: "No such file or directory")) {
      _ = try StagedFile(path: path, replaces: true)
    }
  }

  @Test func aPipeIsWrittenThrough() async throws {
    mkfifo(path, 0o600)
    let path = path
    let reader = Task.detached {
      // FileManager asks for the size first, and a pipe has none.
      try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data()
    }
    let file = try StagedFile(path: path, replaces: false)
    #expect(file.temporaryPath == nil)
    try put("through", in: file)
    try file.commit()
    #expect(try await String(decoding: reader.value, as: UTF8.self) == "through")
    #expect(SystemFile.kind(of: path) == .other)
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    signal(SIGPIPE, SIG_IGN)
    mkfifo(path, 0o600)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let file = try StagedFile(path: path, replaces: false)
    close(reader)
    try put("nobody reads this", in: file)
    try file.commit()
  }

  @Test func aVeryLongNameGetsAShorterTemporaryOne() throws {
    let name = String(repeating: "长", count: 84) + ".x"
    let file = try StagedFile(path: scratch.path + "/" + name, replaces: false)
    try file.commit()
    #expect(scratch.names == [name])
  }

  @Test func anInterruptedRunRemovesWhatItStaged() throws {
    let file = try StagedFile(path: path, replaces: false)
    try put("half", in: file)
    // Other tests run beside this one, so only this file is looked at.
    let temporaryPath = try #require(file.temporaryPath)
    unlink(temporaryPath)
    #expect(scratch.names == [])
    #expect(throws: LedgerError.self) { try file.commit() }
  }

  @Test func aFullDiskIsToldByTheSystemsWords() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let file = try StagedFile(path: "/dev/full", replaces: false)
    #expect(throws: ArchiveError.writeFailed(target: "/dev/full", reason: "No space left on device")) {
      let sink = file.sink()
      try [UInt8](repeating: 0, count: 10).withUnsafeBytes { try sink.write($0) }
    }
  }
}
