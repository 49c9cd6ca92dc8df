/// What `--version` prints and workbooks name as their maker.
enum Version {
  static let current = "0.1.0"
}
