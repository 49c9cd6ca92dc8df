import ReportModel
import Testing

@testable import ReportImport

@Suite("Web pages saved as text")
struct SavedWebPageTests {
  private let body = ["各位代表：", "现在，我代表区人民政府，向大会报告工作，请予审议。", "一、过去一年工作回顾"] + districtProse
  private var page: String { body.joined(separator: "\n") }

  @Test("buttons one a line, title, occasion, source, date and speaker")
  func headOneALine() {
    let head = """
       下载
      打印
      全屏
      收藏
      【字号：
      加大
      还原
      减小
      】
      2026年松河区政府工作报告
      ——2026年1月12日在松河区第九届人民代表大会第三次会议上
      来源：松河日报
      时间：2026-01-15
      松河区人民政府区长 甄某某

      """
    let repaired = repair(head + page + "\n相关报道：")
    #expect(repaired.paragraphs.map(repaired.text) == body)
    #expect(repaired.front.title == "2026年松河区政府工作报告")
    #expect(repaired.front.occasion == "2026年1月12日在松河区第九届人民代表大会第三次会议上")
    #expect(repaired.front.publisher == "松河日报")
    #expect(repaired.front.published == CalendarDate(year: 2026, month: 1, day: 15))
    #expect(repaired.front.speakerLine == "松河区人民政府区长 甄某某")
  }

  @Test("buttons in one line with the way from the home page")
  func headInOneLine() {
    let head = """
      松河区人民政府门户网站
      下载 打印 全屏 收藏 【字号： 加大 还原 减小 】 首页 > 政务公开 > 政府工作报告
      当前位置：首页 > 政务公开 > 政府工作报告
      索 引 号：0001-2026-001 发布机构：区政府办公室
      政府工作报告
      来　源：松河区政府网 发布时间：2026年1月15日 10:30 浏览次数：123 字体：[大 中 小]
      （2026年1月12日在松河区第九届人民代表大会第三次会议上）
      区长　甄　某

      """
    let repaired = repair(head + page)
    #expect(repaired.paragraphs.map(repaired.text) == body)
    #expect(repaired.front.title == "政府工作报告")
    #expect(repaired.front.occasion == "2026年1月12日在松河区第九届人民代表大会第三次会议上")
    #expect(repaired.front.publisher == "松河区政府网")
    #expect(repaired.front.published == CalendarDate(year: 2026, month: 1, day: 15))
    #expect(repaired.front.speakerLine == "区长　甄　某")
  }

  @Test(
    "what follows the report is dropped",
    arguments: [
      "相关报道：\n松河区召开会议\n区长走访企业",
      "责任编辑：尤某",
      "（责任编辑：尤某）",
      "【打印本页】 【关闭窗口】",
      "上一篇：通知\n下一篇：公告",
      "分享到：\n微信\n微博",
      "扫一扫在手机打开当前页",
      "主办：松河区人民政府办公室\n地址：松河路1号\n网站标识码：0000000000 某ICP备00000000号",
      "Copyright © 2026 松河区人民政府 版权所有",
      "\n\n本作品是\n法律\n、\n法规\n，不受保护，属于\n公有领域\n。\n\n\nPublic domain\nPublic domain\nfalse\nfalse",
      "附件下载\n1.松河区报告.doc",
      "来源：松河日报\n编辑：尤某",
    ])
  func tail(_ tail: String) {
    #expect(paragraphs(page + "\n" + tail + "\n") == body)
  }

  @Test("navigation words between paragraphs are dropped, paragraphs that hold them stay")
  func between() {
    let text = page + "\n打印\n下载\n" + "推进数字化转型，让群众在手机上下载、打印证明。\n收藏"
    #expect(paragraphs(text) == body + ["推进数字化转型，让群众在手机上下载、打印证明。"])
  }

  @Test("a caption between head and text is dropped")
  func caption() {
    let head = "政府工作报告\n区长甄某代表区人民政府作工作报告。本报记者 贾某 摄\n"
    #expect(paragraphs(head + page) == body)
  }

  @Test("a link on a line of its own belongs to its sentence")
  func links() {
    let text = page + "\n认真落实各项惠企政策，严格执行《\n松河区优化营商环境办法\n》，让企业安心发展。"
    #expect(paragraphs(text).last == "认真落实各项惠企政策，严格执行《松河区优化营商环境办法》，让企业安心发展。")
    let plain = page + "\n认真落实各项惠企政策，持续提升政务服务水平，全面推进\n营商环境\n、数字政府建设，让企业安心发展。"
    #expect(paragraphs(plain).last == "认真落实各项惠企政策，持续提升政务服务水平，全面推进营商环境、数字政府建设，让企业安心发展。")
  }

  @Test("a number on a line of its own belongs to its sentence")
  func numbers() {
    let text = page + "\n全年实现新突破，城镇新增就业达到\n5.6\n万人，失业率控制在\n5\n%以内，均好于预期。\n12\n"
    #expect(paragraphs(text).last == "全年实现新突破，城镇新增就业达到5.6万人，失业率控制在5%以内，均好于预期。")
  }

  @Test("paragraphs run together in one line come apart at their indents")
  func runTogether() {
    let text = page + "\n全年任务圆满完成。　　二、今年重点工作　　抓好项目建设，完成投资30亿元。"
    #expect(paragraphs(text).suffix(3) == ["全年任务圆满完成。", "二、今年重点工作", "抓好项目建设，完成投资30亿元。"])
  }

  @Test("spaces between Chinese words stay in lines that are paragraphs")
  func slogans() {
    let text = page + "\n打响“青山常在 碧水长流”品牌，推广AI PC、Wi-Fi 6应用。"
    #expect(paragraphs(text).last == "打响“青山常在 碧水长流”品牌，推广AI PC、Wi-Fi 6应用。")
  }

  @Test("zero-width characters and soft hyphens go")
  func invisible() {
    #expect(paragraphs("全区生产\u{200B}总值增\u{FEFF}长5%\u{AD}以上。") == ["全区生产总值增长5%以上。"])
  }

  @Test("full-width digits, percent signs and quotes stay as they are")
  func untouched() {
    #expect(paragraphs("增长５．５％，“两个确立”、「四个」'意识'\"自信\"。") == ["增长５．５％，“两个确立”、「四个」'意识'\"自信\"。"])
  }
}
