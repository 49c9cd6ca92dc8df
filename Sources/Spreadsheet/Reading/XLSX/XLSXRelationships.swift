/// Reads a `.rels` part (ECMA-376 part 2, §9.3).
final class XLSXRelationships: XMLPartHandler {
  struct Relationship {
    /// The last piece of the type's address, the same in both flavours of the standard: `worksheet`.
    var type: String
    /// A part of the package, or an address where it is outside.
    var target: String
    var isExternal: Bool
  }

  private let folder: String
  private(set) var byID: [String: Relationship] = [:]
  private(set) var all: [Relationship] = []

  /// The relationships of a part; none where it has no such part.
  static func read(of part: String, _ package: WorkbookPackage) throws -> XLSXRelationships {
    let (folder, name) = split(part)
    let relationships = XLSXRelationships(folder: folder)
    let rels = folder + "_rels/" + name + ".rels"
    if package.contains(rels) { try package.parse(rels, relationships) }
    return relationships
  }

  private init(folder: String) { self.folder = folder }

  func first(_ type: String) -> Relationship? { all.first { $0.type == type } }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == .relationship, let id = attributes[.aUpperID], let type = attributes[.aUpperType],
      let target = attributes[.aTarget]
    else { return }
    let isExternal = attributes[.aTargetMode] == "External"
    let relationship = Relationship(
      type: type.split(separator: "/").last.map(String.init) ?? "",
      target: isExternal ? target : Self.resolved(target, in: folder), isExternal: isExternal)
    byID[id] = relationship
    all.append(relationship)
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// `xl/worksheets/` and `sheet1.xml`.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A target without `..`, seen from the root of the package.
  static func resolved(_ target: String, in folder: String) -> String {
    var pieces: [Substring] = []
    for piece in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      if piece == ".." { _ = pieces.popLast() } else if piece != "." { pieces.append(piece) }
    }
    return pieces.joined(separator: "/")
  }
}
