import Archive
import FuzzDriver
import FuzzSupport

/// Takes the input for the parts of a document, parted by bytes 0xFF, after a byte that chooses the format.
///
/// The archive around them is made here, since no mutation of an archive would keep its checksums right.
runFuzzer { data, count in
  let input = UnsafeBufferPointer(start: data, count: count)
  guard let first = input.first else { return 0 }
  let isWord = first & 1 == 0
  let names =
    isWord
    ? ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"]
    : ["content.xml", "styles.xml", "META-INF/manifest.xml"]
  let sink = MemorySink()
  guard let writer = try? ZipWriter(sink: sink) else { return 0 }
  for (name, part) in zip(names, input.dropFirst().split(separator: 0xFF, omittingEmptySubsequences: false))
  where !part.isEmpty {
    guard (try? writer.addStored(name, Array(part))) != nil else { return 0 }
  }
  guard (try? writer.finish()) != nil else { return 0 }
  importReport(sink.bytes, named: isWord ? "fuzz.docx" : "fuzz.odt")
  return 0
}
