import ReportModel

/// The name of an area of government and its level.
struct AreaName: Hashable, Sendable {
  /// The name without the areas that it lies in: `即青区` of `云州市即青区`; `全国` for the country.
  var name: String
  /// The level of its government.
  var level: AdministrativeLevel

  /// The area named at the end of `text`; nil where the ending is no word for an area.
  ///
  /// What stands before the name must have been cut off: names have no first letter that shows.
  init?(_ text: some StringProtocol) {
    var name = Array(text)
    let full = String(name)
    if AreaTable.country.contains(full) {
      self.init(name: "全国", level: .national)
      return
    }
    if let province = ProvinceTable.named(full) {
      self.init(name: province.name, level: .province)
      return
    }
    guard name.count >= 2, let ending = Self.ending(of: name) else { return nil }
    Self.dropEnclosingAreas(&name)
    let own = String(name)
    let hasCityName = PrefectureTable.names.contains(own)
    self.init(
      name: own, level: ProvinceTable.named(own) != nil ? .province : hasCityName ? .city : ending.level)
  }

  private init(name: String, level: AdministrativeLevel) {
    self.name = name
    self.level = level
  }

  private typealias Ending = (text: [Character], level: AdministrativeLevel)

  private static let endings: [Ending] = AreaTable.endings.map { (Array($0.text), $0.level) }

  private static func ending(of name: [Character]) -> Ending? {
    endings.first { name.count > $0.text.count && name.suffix($0.text.count).elementsEqual($0.text) }
  }

  /// Drops `云州市` of `云州市青河县`, then `青河县` of `青河县柳林镇`, from the left, larger areas first.
  ///
  /// A part goes only where it is at least two characters long, names an area of a higher level than the rest,
  /// and leaves a name of at least two characters: 枣山市市中区 gives 市中区.
  private static func dropEnclosingAreas(_ name: inout [Character]) {
    for words in [["省", "自治区"], ["市", "自治州", "盟", "地区"], ["县", "区", "旗", "市"]] {
      let candidates = words.compactMap { word -> Int? in
        let word = Array(word)
        let cuts = (2..<max(3, name.count)).filter {
          $0 >= word.count + 1 && $0 + 2 <= name.count && name[($0 - word.count)..<$0].elementsEqual(word)
        }
        return cuts.first { isEnclosing(name[..<$0], rest: Array(name[$0...])) }
      }
      if let cut = candidates.min() { name.removeFirst(cut) }
    }
  }

  private static func isEnclosing(_ outer: ArraySlice<Character>, rest: [Character]) -> Bool {
    guard let inner = ending(of: rest), let ending = ending(of: Array(outer)) else { return false }
    let outerName = String(outer)
    if ProvinceTable.named(outerName) != nil { return inner.level != .province }
    if PrefectureTable.names.contains(outerName) { return inner.level == .county || inner.level == .township }
    return switch ending.level {
    case .province: inner.level != .province
    case .city: inner.level == .county || inner.level == .township
    // An unknown 市 before a 县 or 区 is the city that these lie in.
    default: inner.level == .township || ending.text == ["市"] && inner.level == .county
    }
  }
}
