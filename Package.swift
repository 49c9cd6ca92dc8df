// swift-tools-version: 6.1
import PackageDescription

// Homebrew keeps readline apart, and pkg-config knows where; Linux has it at the usual place, and its description
// there holds flags that SwiftPM warns of.
#if os(macOS)
  let readlineDescription: String? = "readline"
#else
  let readlineDescription: String? = nil
#endif

let package = Package(
  name: "goalsheet",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "goalsheet", targets: ["goalsheet"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet", "Archive"]),
    .library(name: "ReportImport", targets: ["ReportImport"]),
    .library(name: "ReportCatalog", targets: ["ReportCatalog", "ReportModel"]),
    .library(name: "Archive", targets: ["Archive"]),
    .library(name: "Query", targets: ["Query"]),
  ],
  traits: [
    .default(enabledTraits: ["Readline"]),
    .trait(
      name: "Readline",
      description: "Line editing in the REPL with GNU readline, which makes the program GPL-3 as a whole."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CReadline", pkgConfig: readlineDescription,
      providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .systemLibrary(name: "CSQLiteSettings"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .target(name: "ReportModel"),
    .target(
      name: "ReportCatalog",
      dependencies: [
        "ReportModel", "CSQLiteSettings", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "ReportImport", dependencies: ["ReportModel", "Archive", "CLibXML2"]),
    .target(name: "Archive", dependencies: ["CZlib"]),
    .target(name: "Spreadsheet", dependencies: ["Archive", "CLibXML2"]),
    .target(name: "Ledger", dependencies: ["ReportModel", "ReportCatalog", "Spreadsheet", "Archive"]),
    .target(
      name: "Query",
      dependencies: [
        "ReportModel", "ReportCatalog", "ReportImport", "Spreadsheet", "Archive", "Ledger",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "goalsheet",
      dependencies: [
        "ReportModel", "ReportCatalog", "ReportImport", "Spreadsheet", "Ledger", "Query", "Archive",
        .target(name: "CReadline", condition: .when(traits: ["Readline"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),

    .target(name: "SampleReport", dependencies: ["ReportModel"], path: "Tests/SampleReport"),
    .target(
      name: "LedgerEditing", dependencies: ["Spreadsheet", "Archive"], path: "Tests/LedgerEditing"),
    .testTarget(name: "ReportModelTests", dependencies: ["ReportModel"]),
    .testTarget(name: "ReportCatalogTests", dependencies: ["ReportCatalog", "SampleReport"]),
    .testTarget(
      name: "ReportImportTests", dependencies: ["ReportImport", "Archive"],
      exclude: ["Fixtures/sentences.txt"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"]),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "Archive", "CLibXML2"]),
    .testTarget(
      name: "LedgerTests", dependencies: ["Ledger", "Archive", "SampleReport", "LedgerEditing"]),
    .testTarget(
      name: "GoalsheetTests",
      dependencies: [
        "goalsheet", "SampleReport", "LedgerEditing", "ReportModel", "ReportCatalog", "ReportImport",
        "Ledger",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "QueryTests", dependencies: ["Query", "Archive", "SampleReport", "ReportImport"]),
  ],
  swiftLanguageModes: [.v6]
)
