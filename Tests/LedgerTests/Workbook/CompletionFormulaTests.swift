import ReportModel
import Testing

@testable import Ledger

@Suite("The formula of 完成率")
struct CompletionFormulaTests {
  private func formula(_ measure: String, _ comparator: String, _ value: Double, upper: Double? = nil)
    -> String?
  {
    CompletionFormula.expression(
      measure: measure, comparator: comparator, value: value, upper: upper, actual: "V2", language: .chinese)
  }

  @Test("amounts are a share of the target", arguments: ["total", "increment"])
  func amounts(measure: String) {
    #expect(formula(measure, ">=", 400) == #"IF(ISNUMBER(V2),V2/400,"")"#)
    #expect(formula(measure, "~", 14.5) == #"IF(ISNUMBER(V2),V2/14.5,"")"#)
  }

  @Test("rates and proportions are met or not")
  func rates() {
    #expect(formula("growth", ">=", 5.5) == #"IF(ISNUMBER(V2),IF(V2>=5.5,"达标","未达标"),"")"#)
    #expect(formula("share", "<=", 5) == #"IF(ISNUMBER(V2),IF(V2<=5,"达标","未达标"),"")"#)
  }

  @Test("a fall is met by a larger fall")
  func falls() {
    #expect(formula("growth", "=", -3.8) == #"IF(ISNUMBER(V2),IF(V2<=-3.8,"达标","未达标"),"")"#)
  }

  @Test("a range is met between its bounds")
  func ranges() {
    #expect(
      formula("growth", "range", 5, upper: 6) == #"IF(ISNUMBER(V2),IF(AND(V2>=5,V2<=6),"达标","未达标"),"")"#)
  }

  @Test("an upper bound on an amount is met or not")
  func upperBounds() {
    #expect(formula("total", "<=", 120) == #"IF(ISNUMBER(V2),IF(V2<=120,"达标","未达标"),"")"#)
  }

  @Test("a goal without a number has none")
  func qualitative() {
    #expect(formula("growth", "qualitative", 0) == nil)
    #expect(formula("nonsense", ">=", 1) == nil)
  }

  @Test(
    "columns are lettered as in spreadsheets",
    arguments: zip([0, 25, 26, 51, 52, 701, 702], ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]))
  func letters(column: Int, letters: String) {
    #expect(CompletionFormula.letters(ofColumn: column) == letters)
  }
}
