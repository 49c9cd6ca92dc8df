import Foundation
import Testing

/// The built program, run as a process of its own.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The program that was built together with these tests; nil where it was not.
  static let path: String? = {
    var candidates: [String] = []
    for start in [Bundle.main.executablePath, CommandLine.arguments.first].compactMap({ $0 }) {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        candidates.append(folder.appendingPathComponent("goalsheet").path)
        folder.deleteLastPathComponent()
      }
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    candidates.append(root.appendingPathComponent(".build/debug/goalsheet").path)
    return candidates.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
        && FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  static let isBuilt = path != nil

  /// Starts the program without waiting for it.
  static func start(
    _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:]
  ) throws -> (process: Process, output: Pipe, errors: Pipe) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    return (process, output, errors)
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let (process, output, errors) = try start(
      arguments, in: folder, input: input, environment: environment)
    // What is written in these tests fits into a pipe's buffer, so one after the other does no harm.
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}
