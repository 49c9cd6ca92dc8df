/// The rules for names of sheets and tables.
enum NameRules {
  /// What is wrong with a sheet's name, not looking at other sheets.
  static func problem(ofSheetName name: String) -> SheetNameProblem? {
    if name.isEmpty { return .empty }
    if name.exceeds(Limits.sheetNameLength) { return .tooLong }
    for character in name.unicodeScalars {
      if "[]:*?/\\".unicodeScalars.contains(character) || character.value < 0x20
        || character.value == 0xFFFE || character.value == 0xFFFF
      {
        return .forbiddenCharacter(Character(character))
      }
    }
    if name.hasPrefix("'") || name.hasSuffix("'") { return .outerApostrophe }
    if folded(name) == "history" { return .reserved }
    return nil
  }

  /// Whether a name can stand for a table or a range: a letter or `_` first, then letters, digits, `_` and `.`,
  /// nothing that reads as a cell reference (ECMA-376 part 1, §18.2.5, and Excel's own rules).
  static func isLegalName(_ name: String) -> Bool {
    guard !name.isEmpty, !name.exceeds(Limits.nameLength) else { return false }
    for (position, scalar) in name.unicodeScalars.enumerated() {
      let isLetter = scalar.properties.isAlphabetic || scalar == "_"
      let isInner = scalar.properties.numericType == .decimal || scalar == "."
      guard isLetter || (position > 0 && isInner) else { return false }
    }
    return !readsAsReference(name)
  }

  /// Excel compares names without regard to case.
  static func folded(_ name: String) -> String { name.lowercased() }

  /// `A1`, `XFD9`, `R1C1`, `R`, `C3`: applications would read these as cells.
  private static func readsAsReference(_ name: String) -> Bool {
    let upper = Array(name.uppercased().utf8)
    let letters = upper.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = upper.dropFirst(letters.count)
    if (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy(isDigit) { return true }
    return readsAsRowColumn(upper)
  }

  /// `R`, `C`, `R12`, `C3`, `R12C3`.
  private static func readsAsRowColumn(_ upper: [UInt8]) -> Bool {
    var rest = upper[...]
    for letter in [UInt8(ascii: "R"), UInt8(ascii: "C")] where rest.first == letter {
      rest = rest.dropFirst().drop(while: isDigit)
    }
    return rest.isEmpty
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
