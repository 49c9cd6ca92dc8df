/// Why an input could not be read; each case names the input, and the line where there is one.
public enum ImportError: Error, Hashable, Sendable {
  /// The text holds none of the marks of a government work report.
  case notAReport(source: String)

  /// The sentence shown to the user, the same everywhere.
  public var message: String {
    switch self {
    case .notAReport(let source):
      "\(source): this is no government work report: no heading, no target and no plan section was found"
    }
  }
}
