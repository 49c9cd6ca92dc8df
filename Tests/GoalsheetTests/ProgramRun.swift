import Foundation

/// One run of the built program, as a user's shell would do it.
struct ProgramRun {
  var status: Int32
  var output: String
  var error: String

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The program that was built together with these tests; nil where it was not.
  static let binary: URL? = {
    var candidates: [URL] = []
    for start in [Bundle.main.executablePath, CommandLine.arguments.first].compactMap({ $0 }) {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        candidates.append(folder.appendingPathComponent("goalsheet"))
        folder.deleteLastPathComponent()
      }
    }
    candidates.append(repository.appendingPathComponent(".build/debug/goalsheet"))
    return candidates.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) && !isFolder.boolValue
        && FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  static let isBuilt = binary != nil

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func sample(_ name: String) -> String {
    repository.appendingPathComponent("Samples/\(name)").path
  }

  /// Starts the program without waiting for it.
  static func start(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    input: Any = FileHandle.nullDevice, output: Any = Pipe(), error: Any = Pipe()
  ) throws -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = error
    try process.run()
    return process
  }

  /// Runs the program to its end; what it writes may be of any length.
  init(_ arguments: [String], in folder: URL, input: Data? = nil, environment: [String: String] = [:]) throws
  {
    let files = FileManager.default.temporaryDirectory
    let outputFile = files.appendingPathComponent("goalsheet-output-\(UUID().uuidString)")
    let errorFile = files.appendingPathComponent("goalsheet-error-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: outputFile.path, contents: nil)
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    defer {
      try? FileManager.default.removeItem(at: outputFile)
      try? FileManager.default.removeItem(at: errorFile)
    }
    let pipe = Pipe()
    let process = try Self.start(
      arguments, in: folder, environment: environment, input: pipe,
      output: FileHandle(forWritingTo: outputFile), error: FileHandle(forWritingTo: errorFile))
    if let input { try? pipe.fileHandleForWriting.write(contentsOf: input) }
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
  }

  /// Runs the program to its end in a folder named by its path, with text as its input.
  init(
    _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:]
  ) throws {
    try self.init(
      arguments, in: URL(fileURLWithPath: folder), input: input.map { Data($0.utf8) },
      environment: environment)
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
      return !isFolder.boolValue
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
