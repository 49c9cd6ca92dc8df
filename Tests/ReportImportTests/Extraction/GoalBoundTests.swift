import Testing

@Suite("Goals: bounds")
struct GoalBoundTests {
  @Test(
    "at least",
    arguments: [
      "达到500家以上", "超过500家", "突破500家", "不少于500家", "不低于500家", "高于500家", "达500多家", "达500余家", "超500家",
    ])
  func atLeast(written: String) {
    #expect(goals("规上企业\(written)。") == ["规上企业 total >= 500 家"])
  }

  @Test(
    "at most",
    arguments: ["控制在500家以内", "降至500家以下", "不超过500家", "低于500家", "控制在500家"])
  func atMost(written: String) {
    #expect(goals("高耗水企业\(written)。") == ["高耗水企业 total <= 500 家"])
  }

  @Test("about", arguments: ["达到500家左右", "约500家", "近500家", "达到500家上下", "约为500家"])
  func about(written: String) {
    #expect(goals("规上企业\(written)。") == ["规上企业 total ~ 500 家"])
  }

  @Test("none of these is exact", arguments: ["达到500家", "为500家", "增至500家", "稳定在500家", "达500家"])
  func exact(written: String) {
    #expect(goals("规上企业\(written)。") == ["规上企业 total = 500 家"])
  }
}
