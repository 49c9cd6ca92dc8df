/// An opaque colour.
public struct Color: Hashable, Sendable {
  /// `0xRRGGBB`.
  public var rgb: UInt32

  /// Makes a colour from `0xRRGGBB`.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

  /// Black.
  public static let black = Color(0x000000)
  /// White.
  public static let white = Color(0xFFFFFF)

  /// Six upper-case hexadecimal digits.
  var hex: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
