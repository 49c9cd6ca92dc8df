/// The words that state a step of a project.
///
/// A line: stage | classes | words. A word is as far as its stage; a step of several words is as far as the
/// furthest of them, which is why 开工建设 stands here as one word: the guide counts it as 开工.
/// “strong” steps are taken by undertakings only; “nounverb” words are as often part of a name.
enum StageTable {
  static let text = """
    planning  | stage nounverb   | 规划 布局
    planning  | stage            | 谋划 论证 研究论证 前期工作 前期 策划 储备 可研 预可研 立项 勘察 选址 申报 筹划 编制可研 研究谋划 谋划推进 谋划实施
    planning  | stage            | 可行性研究 可行性研究报告 方案设计 初步设计 方案研究 项目前期 前期研究 前期论证 项目论证 用地预审 可研批复 前期研究论证 规划研究 申报工作 立项工作 报批 核准 审批
    planning  | stage object     | 纳入 列入
    upgrading | stage object     | 升级为 升格为 提升为 更名为
    building  | stage            | 设立 组建 创办 筹建
    planning  | stage            | 争取核准 争取立项 开展前期工作 推进前期工作
    signed    | stage            | 签约 落地 落户 引进 招引 引入 入驻 签约落地 招引落地 落地落户 签约落户 落地见效
    started   | stage strong     | 开工 动工 破土动工 奠基 开建 开工建设 动工建设 启动建设 启动实施 启动施工 落地开工 进场施工
    started   | stage            | 启动
    started   | stage strong     | 开始建设 开始施工 开始兴建 动土
    building  | stage            | 建设好
    started   | stage strong increment | 新开工 新启动 新开建
    operating | stage strong increment | 新投产 新投用 新通车 新开业 新开通
    completed | stage strong increment | 新竣工 新完工
    signed    | stage increment  | 新签约 新引进 新招引 新落地
    building  | stage strong     | 全线铺轨 铺轨 架梁 完成主体结构 主体结构封顶 完成主体结构施工
    operating | stage strong     | 建成试用 上线试用 建成开通 建成招生 招生办学 总装下线 正式成立 开机运行 开机
    approved  | stage strong     | 北交所上市 港交所上市 科创板上市 创业板上市 主板上市 上交所上市 深交所上市 在北交所上市 在港交所上市 在科创板上市 北交所挂牌 新三板挂牌 在北交所挂牌 在新三板挂牌 挂牌上市 成功上市 登陆科创板 登陆创业板 登陆北交所 登陆港交所 登陆资本市场 登陆新三板
    approved  | stage strong     | 取得核准 获核准 获得核准 取得批复 获批复 获批立项 获得批复 取得立项批复
    upgrading | stage            | 扩区 扩区调区
    building  | stage nounverb   | 开发建设 建设运营 建设改造 建设发展 规划建设 实施建设 开发 建造 安装 铺设
    building  | stage            | 进展顺利 顺利推进 有序推进 扎实推进 稳步推进 加速推进 加速建设 全速推进 全面推进 顺利实施 推进顺利 快速推进 全力推进 全面施工 加快施工 续建推进 布点
    building  | stage nounverb   | 建设 施工 实施 建设进度 建设步伐 进度 扩建 复建 迁建 续建 在建 提升建设
    building  | stage            | 新建 打造 推进 搭建 筹建 兴建 共建 建好 修建 改建 规划建设 加快推进 推动建设 推进建设 推进实施 加快实施 聚力打造 组织实施 加快建设 提速建设 深入实施
    building  | stage increment  | 新建 新改建 新建改造 新建扩建 新实施 新扩建 新建续建 新改扩建 新建成
    building  | stage strong     | 封顶 主体封顶 建成主体 主体完工 主体建成 主体竣工 全面铺开 主体施工 完成主体 完成主体工程
    completed | stage strong     | 建成 竣工 完工 落成 合龙 贯通 全线贯通 建成完工 竣工验收 完工验收 基本建成 全面建成 建设完成 建成竣工
    completed | stage strong     | 成功建造 建造完成 成功搭建 搭建完成 搭建成功 成功组建 组建完成 重组完成 完成重组 研制成功 成功研制 成功试飞 成功下水
    completed | stage            | 全面完成 全部完成 圆满完成 超额完成 基本完成 如期完成 提前完成 完成 验收 收官 打通 建强 完成改造 完成建设 完成验收 完成搬迁 完成整治
    operating | stage strong     | 投产 投用 投运 投入使用 投入运营 投入运行 投入生产 启用 开业 并网 并网发电 通车 通航 通水 通气 全线通车 建成通车 开园 开馆 开港 开街 开诊 开校 满产 达产 达效 投产达产 投产达效 达产达效 试运行 试运营 投产运行 落地运营 竣工投产 竣工投用 竣工启用 建成投产 建成投用 建成投运 建成启用 交付使用 试生产 投料试车 满产达产 开园运营 开航 首航 通电 供气 供热 建成运营 建成使用
    operating | stage strong     | 稳产达产 稳产 全面达产 达产见效 迎客 下闸蓄水 蓄水 复产 复航 通行 投产发电 发电 供电 送电 供水 开通运营 开通运行 上线运行 投入商业运营 商业运营 投入商业运行 商业运行 投入商用 商用 投入试运行 投入试运营 下线 交付运营 通车运营 建成开放 对外开放 建成开园 开放运营 投入应用 发射 成功发射 首飞 开播 挂牌运行 挂牌运营 入驻运营 封关运行 封关运作 供粮 点火
    operating | stage            | 运营 运行 开通 交付 推出 上线 投放 量产 开放 营业 常态化运行 正式运行 商业化运营 开行 开班 招生
    operating | stage strong     | 开门迎客 正式营业 正式开业 正式启用 正式运营 全面投用 全面启用 建成交付 正式交付 成功交付 顺利交付 如期交付
    upgrading | stage nounverb   | 升级改造 改线 除险加固 提质改造 综合整治 整治 环境整治 整体改造 扩面提质 提标改造 硬化 清淤 疏浚 维修加固 增容改造 异地扩建 改扩 更新提升 扩能改造 提速改造 超低排放改造 整修 翻新
    upgrading | stage nounverb   | 改造 转型 升级 技改 更新 修缮 改造提升 提升改造 改造升级 更新改造 转型升级 提档升级 迭代升级 改扩建 提质改造 技术改造 保护提升 扩容提质 提质扩容 整体提升 优化调整 整治提升 修复 加固
    upgrading | stage            | 扩能 增产 扩产 扩容 扩量 增容 扩容增产 增产扩能 增资扩产 增产增效 提质增效 创新升级 扩产增效 提能升级 扩能改造 扩能升级
    approved  | stage strong     | 获批 获评 入选 获批上市 获批创建 获准
    approved  | stage object     | 入选 获批 获评 创建 通过 荣获 获得 跻身 获认定 获批创建 成功创建 争创 创成 获选 被评为 被认定为 晋级
    approved  | stage strong     | 上市
    approved  | stage            | 挂牌 授牌 过会
    """
}
