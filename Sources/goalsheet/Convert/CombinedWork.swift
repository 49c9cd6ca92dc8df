import Foundation
import Ledger
import ReportCatalog
import ReportImport

/// The catalog that reports are gathered in before the one output of all is written.
///
/// In memory while they are few. Of many, and for `--incremental`, it is a file in the output folder; the latter
/// outlives a run that is killed, and the next goes on from there.
final class CombinedWork {
  let catalog: Catalog
  /// SHA-256 of each input, nil where it could not be read; empty unless asked for.
  private(set) var digests: [String?] = []
  /// The labels of the inputs that the catalog holds already.
  private(set) var done: Set<String> = []
  private let path: String?

  private static let sides = ["", "-wal", "-shm", "-journal", "-options"]

  init(_ conversion: Conversion, name: String) throws(CommandFailure) {
    let bytes = Conversion.sizes(of: conversion.inputs).reduce(0, +)
    let limit =
      conversion.formats.contains(.sqlite) ? Conversion.databaseMemoryLimit : Conversion.memoryLimit
    do throws(CatalogError) {
      guard conversion.isIncremental || bytes > limit else {
        path = nil
        catalog = try ReportLoader.emptyCatalog(isAddressable: false)
        return
      }
      let suffix = conversion.isIncremental ? "work" : "tmp-\(getpid())"
      let path = try Self.path(of: ".\(name).\(suffix)", in: conversion.folder)
      self.path = path
      if conversion.isIncremental {
        digests = Self.digests(conversion)
        if let resumed = try Self.resumed(path, conversion, digests) {
          catalog = resumed.catalog
          done = resumed.done
          return
        }
      } else {
        for side in Self.sides { StagedFiles.note(path + side) }
      }
      Self.remove(path)
      if conversion.isIncremental {
        // Rows made with other options are no beginning.
        Self.write(conversion.optionsMark, to: path + "-options")
      }
      let indicators = IndicatorLibrary.shared.entries
      catalog =
        conversion.isIncremental
        ? try Catalog(updatingFile: path, indicators: indicators)
        : try Catalog(buildingFile: path, indicators: indicators)
    } catch {
      throw CommandFailure(error.message, .notWritten)
    }
  }

  /// Writes a small file in its place: Foundation would write beside it first, and a run that is killed then would
  /// leave that behind.
  private static func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    var text = text
    // What is cut off matches no options, so that the next run begins anew.
    _ = text.withUTF8 { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    Foundation.close(descriptor)
  }

  /// Ends the work and keeps it for the next run.
  func close() {
    if path != nil { try? catalog.close() }
  }

  /// Ends the work and leaves nothing of it.
  func discard() {
    guard let path else { return }
    try? catalog.close()
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    for side in sides { StagedFiles.remove(path + side) }
  }

  private static func path(of name: String, in folder: String) throws(CatalogError) -> String {
    do throws(LedgerError) {
      return try OutputFolder(path: folder).path(of: name)
    } catch {
      throw .notWritten(path: folder, reason: error.message)
    }
  }

  private static func digests(_ conversion: Conversion) -> [String?] {
    var digests: [String?] = []
    let inputs = conversion.inputs
    OrderedWork.run(count: inputs.count, jobs: conversion.jobs) { index -> String? in
      inputs[index].failure == nil ? try? conversion.digest(of: inputs[index]) : nil
    } consume: { _, digest in
      digests.append(digest)
    }
    return digests
  }

  /// The catalog of a run that was killed; nil where there is none, or where it does not begin as this one would.
  private static func resumed(
    _ path: String, _ conversion: Conversion, _ digests: [String?]
  ) throws(CatalogError) -> (catalog: Catalog, done: Set<String>)? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let mark = FileManager.default.contents(atPath: path + "-options"),
      String(decoding: mark, as: UTF8.self) == conversion.optionsMark
    else { return nil }
    guard let catalog = try? Catalog(updatingFile: path, indicators: IndicatorLibrary.shared.entries) else {
      return nil
    }
    var rows = try catalog.sources()[...]
    var done: Set<String> = []
    var between: [Input] = []
    var passed: [Input] = []
    for (input, digest) in zip(conversion.inputs, digests) {
      if let row = rows.first, row.source == input.label, row.sha256 == digest {
        rows.removeFirst()
        done.insert(input.label)
        between += passed
        passed = []
      } else {
        passed.append(input)
      }
    }
    // Inputs between those that are in must be ones that fail, or their rows would have to come first.
    let isPrefix = rows.isEmpty && between.allSatisfy { conversion.combinable($0).report == nil }
    if isPrefix { return (catalog, done) }
    try catalog.close()
    return nil
  }
}
