/// The version of the program, as `--version`, workbooks and the catalog name it.
enum Version {
  static let current = "0.1.0"
}
