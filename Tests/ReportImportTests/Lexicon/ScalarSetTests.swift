import Testing

@testable import ReportImport

@Suite struct ScalarSetTests {
  @Test func holdsItsCharactersAndNoOther() {
    let text = "a近９"
    let set = ScalarSet(text)
    let members = (UInt32(0)..<0x2_0000).filter(set.contains)
    #expect(members == text.unicodeScalars.map(\.value).sorted())
  }

  @Test func theEmptySetHoldsNothing() {
    #expect(!(UInt32(0)..<0x1_0000).contains { ScalarSet("").contains($0) })
  }
}
