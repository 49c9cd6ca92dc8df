import Foundation
import ReportImport

/// Finds the inputs that are pages of one report (`下转四版`, `上接三版`), so that each group is read as one.
enum PageGroups {
  /// The inputs, the pages of one report joined into one input, which stands where the first of them was given.
  ///
  /// Files are looked at several at a time and not kept; only what the few with marks tell about their page is.
  /// Standard input, pipes and catalogs are left alone: they cannot be read twice, or are no pages.
  static func joined(_ inputs: [Input], encoding: String?, jobs: Int) -> [Input] {
    guard inputs.count > 1 else { return inputs }
    var pages: [ReportPage?] = []
    OrderedWork.run(count: inputs.count, jobs: jobs) { index in
      let input = inputs[index]
      guard input.failure == nil, input.continuations.isEmpty, isPlainFile(input.path) else { return nil }
      return ReportBatch.page(path: input.path, encoding: encoding)
    } consume: { _, page in
      pages.append(page)
    }
    return ReportBatch.groups(of: pages).map { group in
      var input = inputs[group[0]]
      input.continuations = group.dropFirst().map { inputs[$0].path }
      return input
    }
  }

  private static func isPlainFile(_ path: String) -> Bool {
    var information = stat()
    return path != "-" && stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
      && !ReportLoader.isDatabase(path)
  }
}
