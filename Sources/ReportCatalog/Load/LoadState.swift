/// What is known of the rows loaded so far.
struct LoadState: Sendable {
  /// The last ids given out.
  var counts = RowCounts()
  /// The ids of the indicators, by canonical name.
  var indicatorIDs: [String: Int] = [:]
  /// The reports that keys have been made for, each as its jurisdiction or source and its year.
  var reportIdentities: Set<String> = []
  /// Whether all rows came by ``Catalog/load(_:)``, which proves what they refer to, into a catalog that was empty.
  var isProven = true
  /// Whether the indexes are made.
  var isIndexed = false
  /// Every key of the catalog, once a report has come in several parts; nil until then.
  var takenKeys: Set<String>?

  /// Forgets the rows of a load that failed.
  mutating func goBack(to counts: RowCounts) {
    self.counts = counts
    indicatorIDs = indicatorIDs.filter { $0.value <= counts.indicators }
  }
}

/// The last id given out in each table, so that the rows of a further report go on from there.
struct RowCounts: Sendable {
  var reports = 0
  var sections = 0
  var statements = 0
  var indicators = 0
  var goals = 0
  var projects = 0
  var milestones = 0
  var tasks = 0
}
