import Archive
import FuzzDriver

/// Takes the input for an archive, and reads all that it holds.
runFuzzer { data, count in
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  let limits = ZipLimits(members: 1_000, memberSize: 1 << 20, ratio: 250)
  guard let archive = try? ZipReader(bytes, limits: limits) else { return 0 }
  for name in archive.names {
    guard let content = try? archive.content(of: name) else { continue }
    precondition(content.count <= limits.memberSize, "a member is larger than the limit")
  }
  return 0
}
