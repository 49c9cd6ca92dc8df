/// The words that web pages and newspaper sites put around a text: data, one list a purpose.
enum NavigationWords {
  /// Words that are navigation where a line holds nothing else, in any number and order.
  static let buttons: [String] = [
    "下载", "打印", "全屏", "收藏", "分享", "分享到", "转发", "纠错", "复制", "朗读", "语音播报", "语音播放", "播放", "暂停",
    "字号", "字体", "字体大小", "字号大小", "加大", "还原", "减小", "放大", "缩小", "默认", "大", "中", "小", "大字", "小字", "大号", "中号",
    "小号",
    "打印本页", "关闭窗口", "关闭本页", "关闭", "打印此页", "收藏本页", "加入收藏", "设为首页", "返回首页", "返回顶部", "返回",
    "我要纠错", "我要打印", "无障碍", "无障碍浏览", "无障碍阅读", "关怀版", "长者模式", "老年模式", "繁体", "繁體", "简体", "English",
    "微信", "微博", "新浪微博", "腾讯微博", "QQ", "QQ空间", "人人网", "朋友圈", "手机版", "电脑版", "客户端",
    "登录", "注册", "退出", "搜索", "检索", "首页", "网站首页", "网站地图", "联系我们", "关于我们", "版权声明", "网站声明", "隐私声明",
    "扫一扫", "扫码阅读", "扫一扫在手机打开当前页", "扫一扫在手机上查看当前页面", "手机扫一扫打开当前页", "用手机浏览",
    "上一篇", "下一篇", "上一页", "下一页", "上一版", "下一版", "上一条", "下一条", "上页", "下页", "末页", "尾页", "更多", "更多>>",
    "附件下载", "全文下载", "PDF下载", "Word下载", "阅读全文", "展开全文", "收起", "正文", "导航", "菜单", "政务公开", "政府信息公开",
    "放大字体", "缩小字体", "恢复默认", "本页二维码", "版面导航", "标题导航", "返回目录", "往期回顾", "数字报", "电子报",
  ]

  /// Words alone on a line from which on nothing belongs to the report.
  static let certainEndings: [String] = [
    "相关报道", "相关链接", "相关新闻", "相关阅读", "相关文章", "相关文档", "相关附件", "相关稿件", "相关推荐", "相关解读",
    "相关信息", "延伸阅读", "推荐阅读", "热门推荐", "热点新闻", "猜你喜欢", "版权所有", "友情链接", "网友评论", "我要评论",
  ]

  /// Words alone on a line that end a page, if no prose comes after them.
  static let likelyEndings: [String] = [
    "上一篇", "下一篇", "打印本页", "关闭窗口", "附件下载", "返回顶部", "分享到", "扫一扫", "责任编辑", "主办单位", "主办", "承办单位",
    "网站标识码", "网站地图", "联系我们", "扫一扫在手机打开当前页", "评论", "分享", "微信", "微博",
  ]

  /// What lines begin with from which on nothing belongs to the report.
  static let certainEndingPrefixes: [StaticString] = [
    "相关报道：", "相关链接：", "相关新闻：", "相关阅读：", "相关附件：", "延伸阅读：", "版权所有", "版权声明：", "免责声明", "Copyright",
    "copyright", "COPYRIGHT", "©", "本作品是", "本作品在", "本作品已", "本作品的", "本作品來自", "本作品来自", "Public domain", "取自“",
    "检索自“", "检索自\"", "注：中文维基文库", "本页面最后", "此页面最后", "本頁面最後", "网站标识码",
  ]

  /// What lines begin with that end a page, if no prose comes after them.
  static let likelyEndingPrefixes: [StaticString] = [
    "上一篇：", "下一篇：", "上一篇:", "下一篇:", "责任编辑：", "责任编辑:", "责编：", "主办单位：", "主办：", "承办单位：", "承办：", "原文链接",
    "本文链接", "分享到", "扫一扫", "扫码", "编辑：", "编 辑：", "作者：", "来源：", "信息来源：", "文章来源：", "分类：", "地址：", "邮编：",
  ]

  /// Found anywhere in a short line at the end of a page.
  static let endingFragments: [StaticString] = [
    "ICP备", "ICP證", "ICP证", "公网安备", "All Rights Reserved", "all rights reserved", "CC BY-SA", "知识共享", "公有领域",
    "公有領域",
    "网站标识码",
  ]

  /// What the lines of a newspaper's own staff begin with, wherever they stand.
  static let staffPrefixes: [StaticString] = [
    "责编：", "责编:", "责编 ", "责任编辑", "本版责编", "本版编辑", "本版主编", "美编：", "美编:", "美术编辑", "版式：", "版式设计", "组版：", "组版编辑",
    "校对：", "校对:", "审读：", "审校：", "视觉：", "值班主任", "值班编委", "值班总编", "编辑：", "编辑:", "編輯：", "責任編輯",
    "新闻热线", "电子信箱", "电子邮箱", "投稿邮箱", "E-mail", "Email", "E－mail", "本报地址", "广告热线", "发行热线", "图片来源：",
  ]

  /// Labels of the lines about a text, by what their value is.
  static let labels: [(FrontMatterLabel, [String])] = [
    (
      .publisher,
      ["来源", "信息来源", "文章来源", "稿件来源", "稿源", "新闻来源", "发布来源", "转载来源", "来源单位", "來源", "資料來源"]
    ),
    (
      .published,
      [
        "时间", "发布时间", "发布日期", "发表时间", "发稿时间", "发文日期", "发文时间", "日期", "成文日期", "公开日期", "公开时间",
        "生成日期", "印发日期", "更新时间", "更新日期", "時間", "發布時間", "發布日期", "日期时间",
      ]
    ),
    (.speaker, ["报告人", "報告人", "主讲人"]),
    (
      .other,
      [
        "作者", "编辑", "責任編輯", "责任编辑", "责编", "审核", "校对", "录入", "供稿", "撰稿", "摄影", "记者", "浏览次数", "浏览量", "阅读次数",
        "阅读量",
        "访问量", "访问次数", "点击数", "点击量", "点击率", "点击次数", "浏览", "阅读", "点击", "字体", "字号", "字体大小", "字号大小", "索引号",
        "信息索引",
        "发布机构", "发文机关", "发文单位", "制发机关", "公开责任部门", "责任部门", "文号", "发文字号", "文件编号", "主题分类", "信息分类",
        "公开方式", "公开范围", "公开形式", "公开程序", "有效性", "时效性", "有效期", "关键词", "关键字", "体裁分类", "体裁", "信息名称", "名称", "标题",
        "主题词",
        "内容概述", "统一编号", "废止日期", "生效日期", "分享", "分享到", "当前位置", "您的位置", "您现在的位置", "所在位置", "您当前的位置",
        "当前所在位置", "位置", "保护视力色", "语音朗读", "视力保护色", "放大缩小", "标签", "栏目", "所属栏目",
      ]
    ),
  ]

  /// What a line that shows the way from the home page begins with.
  static let breadcrumbs: [StaticString] = [
    "首页", "网站首页", "当前位置", "您的位置", "您现在的位置", "您当前的位置", "当前所在位置", "所在位置", "位置：", "首頁", "主页",
  ]
}

/// What the value of a labelled line in the head of a page is.
enum FrontMatterLabel: Sendable {
  case publisher, published, speaker, other
}
