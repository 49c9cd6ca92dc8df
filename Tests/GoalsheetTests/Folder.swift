import Foundation

/// A folder that lives as long as its test.
final class Folder {
  let path: String

  init() throws {
    let name = "goalsheet-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, making the folders above it.
  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try write([UInt8](text.utf8), to: name)
  }

  @discardableResult func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func bytes(_ name: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: path + "/" + name) ?? Data())
  }

  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// Every file in the folder and those below, hidden ones included.
  var files: [String] {
    let names = FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
    return names.filter {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path + "/" + $0, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}

/// Made-up reports as text.
enum Texts {
  static let report = """
    临溪市2026年政府工作报告
    一、2025年工作回顾
    过去一年，全市地区生产总值增长5.2%。
    二、2026年工作安排
    各位代表！今年主要预期目标是：地区生产总值增长5%以上，民间投资占比保持在60%左右。
    (一)扩大有效投资
    项目攻坚。推动青梧湖水厂一期上半年竣工投产、二期开工。
    推进零基预算改革（财政局牵头，审计局配合）。

    """

  static let withoutTargets = """
    芦汀县政府工作报告
    各位代表：
    现在，我代表县人民政府作工作报告，请予审议。
    一、2026年重点工作
    推进乡村治理。深化农村综合改革，完善村规民约，培育文明新风。

    """

  static let noReport = "各位旅客：\n本次列车即将到达终点站，请带好随身物品。\n"
}
