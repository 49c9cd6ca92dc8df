import CLibXML2

/// What libxml2 needs once in a process.
enum XMLLibrary {
  /// Marks a table of callbacks as one of the second interface.
  static let sax2Magic: UInt32 = 0xDEED_BEAF

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// Sets the library up; safe to call from several threads, any number of times.
  static func prepare() { _ = isPrepared }
}
