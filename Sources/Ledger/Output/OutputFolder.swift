/// The folder that ledgers are written into.
public struct OutputFolder: Sendable {
  /// The folder, as the user named it.
  public let path: String
  /// Whether workbooks that stand there may be replaced.
  public let replacesWorkbooks: Bool
  /// Whether a workbook that stands there with the very bytes to be written is as good as written.
  public let acceptsEqualWorkbooks: Bool
  /// The slots that the calling threads compute in; nil where nobody takes over while one waits for the disk.
  public var slots: ComputingSlots?

  /// Makes the folder where it is missing.
  ///
  /// - Throws: ``LedgerError/folderNotWritable(path:reason:)``.
  public init(
    path: String, replacesWorkbooks: Bool = false, acceptsEqualWorkbooks: Bool = false
  ) throws(LedgerError) {
    self.path = path
    self.replacesWorkbooks = replacesWorkbooks
    self.acceptsEqualWorkbooks = acceptsEqualWorkbooks
    if let reason = SystemFile.makeFolder(path) { throw .folderNotWritable(path: path, reason: reason) }
  }

  /// The path of an output in the folder: `ledgers/qinghe-2026.xlsx`, or the bare name in the current folder.
  public func path(of name: String) -> String {
    path == "." || path.isEmpty ? name : path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// Makes a folder in the folder.
  func subfolder(_ name: String) throws(LedgerError) -> OutputFolder {
    try OutputFolder(path: path(of: name), replacesWorkbooks: replacesWorkbooks)
  }

  /// Runs `body`, which waits for the disk.
  func whileWaiting<Result>(_ body: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
    guard let slots else { return try body() }
    return try slots.whileWaiting(body)
  }

  /// Has the renamed files outlast a crash of the machine; call it once all are written.
  public func synchronize() {
    SystemFile.synchronizeFolder(path)
  }
}
