import Ledger
import ReportCatalog
import ReportImport
import Testing

@testable import goalsheet

@Suite struct FailureSentenceTests {
  @Test(arguments: [
    (
      CommandFailure.folderWithoutReports("reports"),
      "reports: no report was found in this folder; reports are files that end in .txt"
    ),
    (
      .unreadableFolder("reports", reason: "Permission denied"),
      "reports: this folder cannot be read (Permission denied); check its permissions"
    ),
    (
      .nameTaken("b/x.txt", name: "x", by: "a/x.txt"),
      "b/x.txt: its output would be called x like that of a/x.txt; rename one or convert it apart"
    ),
    (
      .catalogInCombination("x.sqlite"),
      "x.sqlite: a catalog cannot be combined with others; give the reports it was made from"
    ),
    (.interrupted, "interrupted; what was written before stands, nothing partial is left"),
  ]) func sentencesSayWhatIsWrongAndWhatToDo(failure: CommandFailure, sentence: String) {
    #expect(failure.message == sentence)
  }

  @Test func errorsOfTheRoomsLeadToTheirExitCodes() {
    #expect(CommandFailure(ImportError.empty(source: "a")).status == .someInputsFailed)
    #expect(CommandFailure(ImportError.unknownEncoding(name: "a")).status == .usage)
    #expect(CommandFailure(LedgerError.wouldReplace(path: "a")).status == .notWritten)
    #expect(CommandFailure(CatalogError.notACatalog(path: "a")).status == .someInputsFailed)
  }
}
