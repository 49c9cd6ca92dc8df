/// Headers and footers in Excel's notation (ECMA-376 part 1, §18.3.1.46).
enum PageCode {
  static func xlsx(_ text: PageText) -> String {
    section("&L", text.left) + section("&C", text.center) + section("&R", text.right)
  }

  private static func section(_ code: String, _ pieces: [PageText.Piece]) -> String {
    pieces.isEmpty ? "" : code + pieces.map(self.code).joined()
  }

  private static func code(_ piece: PageText.Piece) -> String {
    switch piece {
    case .text(let text):
      text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    case .pageNumber: "&P"
    case .pageCount: "&N"
    case .sheetName: "&A"
    }
  }
}
