// swift-tools-version: 6.1
import PackageDescription

// Programs that only measurements and interoperability tests need, in a package of their own.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "goalsheet", path: "../..")],
  targets: [
    .executableTarget(
      name: "sheet-bench", dependencies: [.product(name: "Spreadsheet", package: "goalsheet")]),
    .executableTarget(
      name: "sheet-dump", dependencies: [.product(name: "Spreadsheet", package: "goalsheet")]),
    .executableTarget(
      name: "sheet-random", dependencies: [.product(name: "Spreadsheet", package: "goalsheet")]),
    .executableTarget(name: "report-generator"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "import-bench",
      dependencies: [
        "CSQLite", .product(name: "ReportImport", package: "goalsheet"),
        .product(name: "ReportCatalog", package: "goalsheet"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
