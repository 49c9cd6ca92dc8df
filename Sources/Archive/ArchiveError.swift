/// What can go wrong while an archive is written or read.
public enum ArchiveError: Error, Equatable, Sendable {
  /// The operating system refused to take bytes; `reason` is its own wording (`No space left on device`).
  case writeFailed(target: String, reason: String)
  /// The operating system refused to give bytes.
  case readFailed(source: String, reason: String)
  /// zlib reported a failure that its documentation calls impossible here: memory ran out.
  case compressionFailed(code: Int)
  /// A name is longer than the 65,535 bytes that the format can hold.
  case nameTooLong(String)
  /// Two members have the same name.
  case duplicateName(String)
  /// The bytes are no zip archive or a damaged one; `detail` says what is wrong.
  case malformed(detail: String)
  /// A member uses a feature that is not supported: encryption, another method than stored or deflated.
  case unsupported(member: String, feature: String)
  /// A member's bytes do not match the checksum that the archive keeps of them.
  case checksumMismatch(member: String)
  /// A limit that guards against hostile archives was reached.
  case limitExceeded(member: String, limit: String)

  /// One sentence for the user.
  public var message: String {
    switch self {
    case .writeFailed(let target, let reason):
      "\(target) could not be written: \(reason)."
    case .readFailed(let source, let reason):
      "\(source) could not be read: \(reason)."
    case .compressionFailed(let code):
      "The data could not be compressed (zlib code \(code)): free some memory and try again."
    case .nameTooLong(let name):
      "The member name \(name.prefix(40))… is longer than the 65,535 bytes a zip archive can hold."
    case .duplicateName(let name):
      "The archive would hold two members named \(name)."
    case .malformed(let detail):
      "The file is not a sound zip archive: \(detail)."
    case .unsupported(let member, let feature):
      "The archive member \(member) uses \(feature), which is not supported."
    case .checksumMismatch(let member):
      "The archive member \(member) is damaged: its checksum does not match."
    case .limitExceeded(let member, let limit):
      "The archive member \(member) is larger than the limit of \(limit)."
    }
  }
}
