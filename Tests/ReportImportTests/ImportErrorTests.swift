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
      (
        .oldWordFile(source: "a.doc"),
        "a.doc: this is an old Word or WPS file (DOC, WPS); open it there and save it as .docx"
      ),
      (
        .damaged(source: "a.docx", format: "DOCX", reason: "the end of the archive is missing"),
        "a.docx: this DOCX file is damaged: the end of the archive is missing; get it again or save it as text"
      ),
      (.encrypted(source: "a.docx"), "a.docx: the file is protected by a password; save it without one"),
      (
        .overLimit(source: "a.html", limit: "elements nested more than 1000 deep"),
        "a.html: the file holds elements nested more than 1000 deep, which no report does; save the report alone as a text file"
      ),
      (
        .documentType(source: "a.docx", part: "word/document.xml"),
        "a.docx: word/document.xml declares a document type, which office documents never do; save the report anew"
      ),
      (
        .noTextLayer(source: "a.pdf"),
        "a.pdf: the pages of this PDF are pictures without text; run text recognition on it first"
      ),
      (
        .programMissing(source: "a.pdf", program: "pdftotext", package: "poppler-utils"),
        "a.pdf: reading PDF needs pdftotext, which is not installed; install the package poppler-utils"
      ),
      (
        .programTimedOut(source: "a.pdf", program: "pdftotext", seconds: 30),
        "a.pdf: pdftotext did not finish in 30 seconds; save the report as a text file first"
      ),
    ])
  func wording(error: ImportError, message: String) {
    #expect(error.message == message)
  }
}
