import Foundation

/// One run of the built program, as a user's shell would do it.
struct ProgramRun {
  var status: Int32
  var output: String
  var error: String

  /// The binary beside the test bundle; nil where it was not built.
  static var binary: URL? {
    let candidates = [
      Bundle.main.bundleURL.deletingLastPathComponent(), Bundle.main.bundleURL,
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
      repository.appendingPathComponent(".build/debug"),
    ]
    return candidates.map { $0.appendingPathComponent("goalsheet") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  static var isBuilt: Bool { binary != nil }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func sample(_ name: String) -> String {
    repository.appendingPathComponent("Samples/\(name)").path
  }

  /// Runs the program to its end.
  init(_ arguments: [String], in folder: URL, input: Data? = nil, environment: [String: String] = [:]) throws
  {
    let process = Process()
    process.executableURL = ProgramRun.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let outputFile = folder.appendingPathComponent(".output-\(UUID().uuidString)")
    let errorFile = folder.appendingPathComponent(".error-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: outputFile.path, contents: nil)
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    defer {
      try? FileManager.default.removeItem(at: outputFile)
      try? FileManager.default.removeItem(at: errorFile)
    }
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    if let input { try? pipe.fileHandleForWriting.write(contentsOf: input) }
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }
}

/// A folder that is there for one test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("goalsheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> URL {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ data: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(name))
  }

  /// The names of all files below, temporary ones included, in order.
  func files() -> [String] {
    let paths = FileManager.default.enumerator(atPath: url.path)?.allObjects as? [String] ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: url.appendingPathComponent(path).path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.hasPrefix(".output-") && !path.hasPrefix(".error-")
    }.sorted()
  }
}

/// A small report of an invented county, enough to convert.
let smallReport = """
  2026年云岫县政府工作报告
  ——2026年1月12日在云岫县第十八届人民代表大会第五次会议上
  云岫县人民政府县长 林知远
  各位代表：
  现在，我代表县人民政府向大会报告工作，请予审议。
  一、2025年工作回顾
  全县生产总值增长5.8%，新建口袋公园12个。
  二、2026年工作安排
  主要预期目标是：全县生产总值增长5.5%以上，一般公共预算收入增长3%。
  （一）扩大有效投资。推动松溪水厂、云岫北站建成投用，完善项目推进机制。

  """
