/// The last id given out in each table, so that the rows of a further report go on from there.
struct LoadState: Sendable {
  var reports = 0
  var sections = 0
  var statements = 0
  var indicators = 0
  var goals = 0
  var projects = 0
  var milestones = 0
  var tasks = 0
  /// The ids of the indicators, by canonical name and by alias.
  var indicatorIDs: [String: Int] = [:]
}
