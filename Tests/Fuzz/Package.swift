// swift-tools-version: 6.1
import PackageDescription

// libFuzzer harnesses for what reads files of others. `make fuzz` builds and runs them: they need the flags that
// Scripts/fuzz passes (-sanitize=fuzzer,address).
let reading: [Target.Dependency] = [
  "FuzzDriver", "FuzzSupport", .product(name: "ReportImport", package: "goalsheet"),
]

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "goalsheet", path: "../..")],
  targets: [
    .target(name: "FuzzDriver"),
    .target(name: "FuzzSupport", dependencies: [.product(name: "ReportImport", package: "goalsheet")]),
    .executableTarget(name: "FuzzText", dependencies: reading),
    .executableTarget(name: "FuzzHTML", dependencies: reading),
    .executableTarget(
      name: "FuzzOffice", dependencies: reading + [.product(name: "Archive", package: "goalsheet")]),
    .executableTarget(
      name: "FuzzSheets", dependencies: ["FuzzDriver", .product(name: "Spreadsheet", package: "goalsheet")]),
    .executableTarget(
      name: "FuzzZip", dependencies: ["FuzzDriver", .product(name: "Archive", package: "goalsheet")]),
  ],
  swiftLanguageModes: [.v6]
)
