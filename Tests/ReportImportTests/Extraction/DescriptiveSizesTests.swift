import Testing

@Suite("Numbers that describe")
struct DescriptiveSizesTests {
  @Test("capacities, depths and classes are no goals")
  func mustNot() {
    #expect(goals("推动瀚辰年产5亿支注射器项目试生产。").isEmpty)
    #expect(projects("推动瀚辰年产5亿支注射器项目试生产。") == ["瀚辰年产5亿支注射器项目 operating 试生产"])
    #expect(projects("建成日处理5000吨的泾南污水处理厂。") == ["泾南污水处理厂 completed 建成"])
    #expect(goals("推动4.5米水深航道全线贯通。").isEmpty)
    #expect(goals("千亿县超过30个。") == ["千亿县 total >= 30 个"])
    #expect(goals("500万元以上固定资产投资增长8%。") == ["500万元以上固定资产投资 growth = 8 %"])
    #expect(goals("引进注册资本超亿元企业5家。") == ["注册资本超亿元企业 total = 5 家"])
  }

  @Test("lengths that are built and amounts that are reached are")
  func must() {
    #expect(goals("新建绿道8公里。") == ["绿道 increment = 8 公里"])
    #expect(goals("新建8公里绿道。") == ["绿道 increment = 8 公里"])
    #expect(goals("工业总产值突破千亿元。") == ["工业总产值 total >= 1000 亿元"])
    #expect(goals("化解债务500万元以上。") == ["债务 total >= 500 万元"])
  }
}
