import ReportCatalog
import Testing

@testable import Ledger

@Suite struct LedgerErrorTests {
  @Test(arguments: [
    (
      LedgerError.folderNotWritable(path: "out", reason: "Permission denied"),
      "out: cannot be written to (Permission denied); choose another folder with -o"
    ),
    (
      .fileNotWritten(path: "a.ods", reason: "No space left on device"),
      "a.ods: could not be written (No space left on device); no part of it is left behind"
    ),
    (
      .wouldReplace(path: "a.xlsx"),
      "a.xlsx: this workbook exists and may hold what people typed; give --overwrite to replace it"
    ),
    (
      .isFolder(path: "a.xlsx"),
      "a.xlsx: a folder stands where this file belongs; move it or choose another folder with -o"
    ),
    (
      .doesNotFit(path: "a.xlsx", reason: "The sheet is full; split it."),
      "a.xlsx: could not be written: The sheet is full; split it."
    ),
    (.catalog(.database(reason: "r")), "the catalog failed: r"),
  ]) func sentencesSayWhatIsWrongAndWhatToDo(error: LedgerError, sentence: String) {
    #expect(error.message == sentence)
  }
}
