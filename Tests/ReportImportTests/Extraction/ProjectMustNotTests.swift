import Testing

@Suite("Projects: what is none")
struct ProjectMustNotTests {
  @Test(
    "policies, regions, industries, supported companies and aims",
    arguments: [
      "推进零基预算改革。",
      "实施“人工智能+”行动。",
      "支持泓达、瀚辰等高技术企业做大做强。",
      "建设一批专业园区。",
      "壮大风电装备全产业链。",
      "发展汽车产业。",
      "打造国际一流的创新社区。",
      "打造国际一流营商环境高地。",
      "建设全国统一大市场。",
      "推进以人为核心的新型城镇化。",
      "加快建设现代化产业体系。",
      "推动文旅深度融合发展。",
      "建设更高水平平安清河。",
      "深化国企改革。",
      "完善养老服务体系。",
    ])
  func none(text: String) {
    #expect(projects(text) == [])
  }

  @Test("members of a list that closes in generic parks are projects only if they are named")
  func genericParks() {
    #expect(projects("加快建设一批专业园区和特色产业园。") == [])
  }
}
