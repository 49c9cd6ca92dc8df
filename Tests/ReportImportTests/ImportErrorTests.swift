import ReportImport
import Testing

@Suite("Wording of import errors")
struct ImportErrorTests {
  @Test(
    "each error is one clear sentence",
    arguments: [
      (ImportError.notFound(source: "a.txt"), "a.txt: there is no such file; check the path"),
      (
        .unreadable(source: "a.txt", reason: "Permission denied"),
        "a.txt: cannot be read (Permission denied); check its permissions"
      ),
      (.isFolder(source: "a"), "a: this is a folder, where a file is needed"),
      (.empty(source: "a.txt"), "a.txt: the file holds no text"),
      (
        .binary(source: "a.bin"),
        "a.bin: this is no text but binary data; save the report as a text file first"
      ),
      (
        .unsupportedFormat(source: "a.pdf", format: "PDF"),
        "a.pdf: this is PDF, which cannot be read; save the report as a text file first"
      ),
      (
        .tooLarge(source: "a.txt", limit: 256 << 20),
        "a.txt: the file is larger than 256 MB, the most that is read"
      ),
      (
        .converterMissing(encoding: "Big5"),
        "the system's C library cannot convert Big5; install its gconv modules or save the file as UTF-8"
      ),
      (
        .undecodable(source: "a.txt", encoding: "UTF-8", line: 12),
        "a.txt, line 12: these bytes are no UTF-8 text; name the right encoding with --encoding"
      ),
    ])
  func wording(error: ImportError, message: String) {
    #expect(error.message == message)
  }
}
