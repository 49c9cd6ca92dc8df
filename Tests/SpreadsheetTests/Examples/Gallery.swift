import Archive
import Spreadsheet

/// The examples of the documentation, one workbook a feature, as a user of the library would write them.
enum Gallery {
  /// The name of each file and its workbook.
  static var all: [(name: String, workbook: Workbook)] {
    [
      ("values", values), ("links", links), ("styles", styles), ("table", table), ("panes-and-filter", panes),
      ("conditions", conditions), ("validations", validations), ("names", names), ("printing", printing),
      ("protection", protection), ("properties", properties), ("charts", charts), ("autofit", autofit),
    ]
  }

  /// Each kind of cell.
  static var values: Workbook {
    Workbook(sheets: [
      Worksheet(
        Sheet(name: "类型", columns: [Column(width: 12), Column(width: 24)]),
        rows: [
          Row([.text("文本"), .text("第一行\n第二行 a  b & <c>")]),
          Row([.text("数字"), .number(1234.5)]),
          Row([.text("真假"), .boolean(true)]),
          Row([.text("日期"), .date(CellDate(year: 2026, month: 6, day: 30))]),
          Row([
            .text("时间"),
            .dateTime(
              CellDateTime(
                date: CellDate(year: 2026, month: 6, day: 30), hour: 8, minute: 15, second: 30)),
          ]),
          Row([.text("公式"), .formula("B2*2", cached: .number(2469))]),
          Row([.text("文本公式"), .formula("IF(B3,\"达标\",\"未达标\")", cached: .text("达标"))]),
        ])
    ])
  }

  /// Links to cells of the workbook and to addresses outside.
  static var links: Workbook {
    var styles = StyleSheet()
    let link = styles.add(CellStyle(font: Font(isUnderlined: true, color: Color(0x0563C1))))
    return Workbook(
      styles: styles,
      sheets: [
        Worksheet(
          Sheet(name: "目录"),
          rows: [
            Row([.text("到原文", style: link, link: .cell(sheet: "原 文", reference: "B2"))]),
            Row([.text("到网页", style: link, link: .url("https://example.org/a?x=1&y=2#part"))]),
            Row([.text("写信", style: link, link: .url("mailto:office@example.org"))]),
          ]),
        Worksheet(Sheet(name: "原 文"), rows: [Row([]), Row([.empty, .text("到了")])]),
      ])
  }

  /// Fonts, fills, borders, alignment and number formats.
  static var styles: Workbook {
    var styles = StyleSheet()
    let looks: [(String, CellStyle, Cell)] = [
      ("粗体", CellStyle(font: Font(isBold: true)), .text("粗")),
      ("红色楷体", CellStyle(font: Font(name: "楷体", size: 16, color: Color(0xC00000))), .text("楷")),
      ("底色", CellStyle(fill: Color(0xFFF2CC)), .text("底")),
      ("边框", CellStyle(border: .all(.thin, color: Color(0x7F7F7F))), .text("框")),
      ("居中换行", CellStyle(alignment: Alignment(.center, vertical: .center, wrapsText: true)), .text("中\n中")),
      ("缩进", CellStyle(alignment: Alignment(.left, indent: 2)), .text("缩")),
      ("两位小数", CellStyle(numberFormat: .decimal(decimals: 2, grouping: true)), .number(1234567.891)),
      ("带单位", CellStyle(numberFormat: .decimal(decimals: 1, suffix: "亿元")), .number(120.5)),
      ("百分比", CellStyle(numberFormat: .percent(decimals: 1)), .number(0.055)),
      ("科学计数", CellStyle(numberFormat: .scientific(decimals: 2)), .number(12345)),
      (
        "中文日期", CellStyle(numberFormat: .date(.chinese)), .date(CellDate(year: 2026, month: 6, day: 30))
      ),
      ("按文本", CellStyle(numberFormat: .text), .text("007")),
    ]
    let rows = looks.map { name, style, cell in
      Row([.text(name), Cell(cell.value, style: styles.add(style))])
    }
    return Workbook(
      styles: styles,
      sheets: [Worksheet(Sheet(name: "样式", columns: [Column(width: 14), Column(width: 18)]), rows: rows)])
  }

  /// A table with a row of totals.
  static var table: Workbook {
    let totals: [Total] = [.label("合计"), .function(.sum), .function(.average)]
    let table = Table(name: "投资表", columns: ["项目", "投资", "进度"], style: .medium(9), totals: totals)
    let data: [(String, Double, Double)] = [("港口", 12, 0.5), ("铁路", 30, 0.25), ("医院", 8, 0.75)]
    var rows = [Row(table.columns.map { .text($0) })]
    rows += data.map { Row([.text($0.0), .number($0.1), .number($0.2)]) }
    let sums: [Double?] = [nil, 50, 0.5]
    rows.append(
      Row(totals.enumerated().map { $1.cell(of: $0, rows: 1..<1 + data.count, cached: sums[$0]) }))
    return Workbook(sheets: [Worksheet(Sheet(name: "表格", tables: [table]), rows: rows)])
  }

  /// Frozen panes, a filter over plain cells, hidden rows, columns and sheets.
  static var panes: Workbook {
    let sheet = Sheet(
      name: "窗格", columns: [Column(width: 6), Column(width: 20), Column(isHidden: true)], frozenRows: 1,
      frozenColumns: 1, autoFilter: AutoFilter(columns: 0..<4), tabColor: Color(0xC00000), zoom: 120)
    var rows = [Row([.text("序号"), .text("事项"), .text("内部"), .text("备注")])]
    rows += (1...20).map {
      Row([.number($0), .text("事项\($0)"), .text("隐藏"), .empty], isHidden: $0 == 20)
    }
    return Workbook(sheets: [
      Worksheet(sheet, rows: rows), Worksheet(Sheet(name: "隐藏表", isHidden: true), rows: [Row([.number(1)])]),
    ])
  }

  /// Colours that depend on what cells hold.
  static var conditions: Workbook {
    let green = CellStyle(fill: Color(0xC6E0B4))
    let red = CellStyle(font: Font(isBold: true, color: Color(0x9C0006)), fill: Color(0xFFC7CE))
    let formats = [
      ConditionalFormat(
        areas: [CellArea(column: 1, firstRow: 1)],
        rules: [
          ConditionalRule(.value(.equal("\"已完成\"")), style: green),
          ConditionalRule(.value(.equal("\"欠进度\"")), style: red),
        ]),
      ConditionalFormat(
        areas: [CellArea(column: 2, firstRow: 1)],
        rules: [
          ConditionalRule(.value(.between("0", "0.3")), style: red),
          ConditionalRule(.formula("C2>=0.9"), style: green),
        ]),
    ]
    return Workbook(sheets: [
      Worksheet(
        Sheet(name: "颜色", conditionalFormats: formats),
        rows: [
          Row([.text("事项"), .text("状态"), .text("完成率")]),
          Row([.text("甲"), .text("已完成"), .number(1)]),
          Row([.text("乙"), .text("欠进度"), .number(0.2)]),
        ])
    ])
  }

  /// What may be typed: lists, numbers, dates, lengths, formulas, with messages.
  static var validations: Workbook {
    func area(_ column: Int) -> [CellArea] { [CellArea(column: column, firstRow: 1, lastRow: 9)] }
    let rules = [
      DataValidation(
        areas: area(0), rule: .list(["未启动", "推进中", "已完成"]),
        prompt: .init(title: "状态", text: "请从列表中选择"), alert: .init(title: "请核对", text: "只能选列表中的一项")),
      DataValidation(areas: area(1), rule: .listFrom("'选项'!$A$1:$A$3")),
      DataValidation(areas: area(2), rule: .wholeNumber(.between("1", "100")), allowsEmpty: false),
      DataValidation(areas: area(3), rule: .number(.greaterOrEqual("0.5")), severity: .warning),
      DataValidation(areas: area(4), rule: .date(.greater("DATE(2026,1,1)")), severity: .information),
      DataValidation(areas: area(5), rule: .textLength(.lessOrEqual("10"))),
      DataValidation(areas: area(6), rule: .formula("G2<>A2")),
    ]
    return Workbook(sheets: [
      Worksheet(
        Sheet(name: "填报", validations: rules),
        rows: [Row(["状态", "单位", "整数", "小数", "日期", "短文", "公式"].map { .text($0) })]
          + (1...9).map { _ in Row([.empty(style: .default)]) }),
      Worksheet(Sheet(name: "选项"), rows: ["一处", "二处", "三处"].map { Row([.text($0)]) }),
    ])
  }

  /// Names for cells and ranges.
  static var names: Workbook {
    Workbook(
      sheets: [
        Worksheet(
          Sheet(name: "数据"),
          rows: [
            Row([.number(10)]), Row([.number(20)]),
            Row([.formula("SUM(各项)*基数", cached: .number(300))]), Row([.number(10)]),
          ])
      ],
      names: [
        DefinedName("各项", sheet: "数据", reference: "A1:A2"), DefinedName("基数", sheet: "数据", reference: "A4"),
      ])
  }

  /// Paper, repeated rows, header, footer and print area.
  static var printing: Workbook {
    let setup = PageSetup(
      paper: .a3, isLandscape: true, pagesWide: 1, repeatedRows: 0..<1, repeatedColumns: 0..<1,
      printArea: CellArea(columns: 0..<3, firstRow: 0, lastRow: 60),
      header: PageText(left: [.text("内部资料")], right: [.sheetName]), footer: .pageNumber,
      centersHorizontally: true)
    return Workbook(sheets: [
      Worksheet(
        Sheet(name: "打印", pageSetup: setup),
        rows: [Row([.text("序号"), .text("事项"), .text("备注")])]
          + (1...60).map { Row([.number($0), .text("事项\($0)"), .empty], beginsPage: $0 == 41) })
    ])
  }

  /// A sheet in which only some cells can be changed.
  static var protection: Workbook {
    var styles = StyleSheet()
    let open = styles.add(CellStyle(fill: Color(0xFFF2CC), isLocked: false))
    return Workbook(
      styles: styles,
      sheets: [
        Worksheet(
          Sheet(
            name: "填报", columns: [Column(width: 20), Column(width: 12, style: open)],
            protection: SheetProtection(allowing: [.autoFilter, .formatColumns]),
            ignoredErrors: [
              IgnoredErrors(areas: [CellArea(column: 0, firstRow: 1)], kinds: [.numberStoredAsText])
            ]),
          rows: [Row([.text("事项"), .text("状态")]), Row([.text("007"), .empty])])
      ])
  }

  /// What the file says about itself.
  static var properties: Workbook {
    Workbook(
      properties: DocumentProperties(
        title: "台账", subject: "年度工作", creator: "督查科", keywords: ["台账", "督查"], summary: "样例",
        category: "工作", company: "临溪市", created: Timestamp(secondsSince1970: 1_767_225_600),
        application: "Gallery", applicationVersion: "1.0",
        custom: [
          CustomProperty("来源", .text("报告.docx")), CustomProperty("版次", .number(2)),
          CustomProperty("已核", .boolean(true)),
          CustomProperty("核对日期", .date(CellDate(year: 2026, month: 6, day: 30))),
        ]),
      sheets: [Worksheet(Sheet(name: "属性"), rows: [Row([.text("见文件属性")])])])
  }

  /// A column chart and a stacked bar chart over one table.
  static var charts: Workbook {
    func chart(_ kind: Chart.Kind, row: Int, isStacked: Bool) -> Chart {
      Chart(
        kind: kind, isStacked: isStacked, title: "各阶段项目数", altText: "谋划 5 项，开工 12 项，完工 7 项，其中多数已完成",
        categories: ChartRange(sheet: "图表", reference: "A2:A4", cached: ["谋划", "开工", "完工"]),
        series: [
          ChartSeries(
            "计划", inCell: "B1", of: "图表",
            values: ChartRange(sheet: "图表", reference: "B2:B4", cached: [5, 12, 7])),
          ChartSeries(
            "完成", inCell: "C1", of: "图表",
            values: ChartRange(sheet: "图表", reference: "C2:C4", cached: [0, 4, 9])),
        ], categoryTitle: "阶段", valueTitle: "项数", numberFormat: .integer, row: row, column: 0, width: 400,
        height: 220)
    }
    return Workbook(sheets: [
      Worksheet(
        Sheet(
          name: "图表",
          charts: [chart(.column, row: 5, isStacked: false), chart(.bar, row: 24, isStacked: true)]),
        rows: [
          Row([.text("阶段"), .text("计划"), .text("完成")]),
          Row([.text("谋划"), .number(5), .number(0)]), Row([.text("开工"), .number(12), .number(4)]),
          Row([.text("完工"), .number(7), .number(9)]),
        ])
    ])
  }

  /// Widths and heights that fit Chinese, Latin and mixed text.
  static var autofit: Workbook {
    let texts = ["指标", "地区生产总值 GDP 增长 5.5% 左右", "An indicator named in English"]
    var fitter = ColumnFitter()
    for text in texts { fitter.add(text) }
    var styles = StyleSheet()
    let wrapped = styles.add(CellStyle(alignment: Alignment(vertical: .top, wrapsText: true)))
    let long = String(repeating: "推动老旧小区改造和管网更新，", count: 4)
    let rows = texts.map { text in
      Row(
        [.text(text), .text(long, style: wrapped)],
        height: TextMetrics.rowHeight(fitting: [(long, 24)]))
    }
    return Workbook(
      styles: styles,
      sheets: [
        Worksheet(
          Sheet(name: "列宽", columns: [Column(width: fitter.width), Column(width: 24)]), rows: rows)
      ])
  }
}
