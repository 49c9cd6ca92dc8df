import ReportModel

/// A command of a session, `.tables` and the like.
///
/// What is said here once is what `.help` prints, what Tab proposes and what a test looks for in
/// docs/query.md; the body is what the command does.
struct DotCommand: Sendable {
  /// What an argument is, so that Tab can propose some.
  enum Argument: Sendable {
    case none, command, table, inputFile, outputFile, format, savedQuery, row, onOff, language, width
  }

  typealias Body = @Sendable (Session, [String]) throws(CommandFailure) -> Void

  /// The name with its dot.
  var name: String
  /// The arguments as help shows them: `[TABLE]`.
  var usage: String
  var argument: Argument
  var chinese: String
  var english: String
  /// How many arguments it takes.
  var count: ClosedRange<Int>
  var body: Body

  init(
    _ name: String, _ usage: String, _ argument: Argument, _ count: ClosedRange<Int>, zh: String, en: String,
    body: @escaping Body
  ) {
    (self.name, self.usage, self.argument, self.count) = (name, usage, argument, count)
    (chinese, english) = (zh, en)
    self.body = body
  }

  func summary(in language: Language) -> String { language == .chinese ? chinese : english }

  /// All of them, in the order of `.help`.
  static let all: [DotCommand] = [
    DotCommand(
      ".help", "[COMMAND]", .command, 0...1, zh: "列出命令和查询语言的要点，或说明一个命令",
      en: "List the commands and the gist of the language, or explain one command"
    ) { session, arguments throws(CommandFailure) in try session.help(arguments.first) },
    DotCommand(".tables", "", .none, 0...0, zh: "列出各表及行数", en: "List the tables and how many rows they have")
    {
      session, _ throws(CommandFailure) in try session.listTables()
    },
    DotCommand(
      ".schema", "[TABLE]", .table, 0...1, zh: "列出表的列、含义和取值",
      en: "List the columns of a table and what they mean"
    ) { session, arguments throws(CommandFailure) in try session.showSchema(arguments.first) },
    DotCommand(
      ".import", "FILE…", .inputFile, 1...1000, zh: "再读入报告（文件或文件夹）", en: "Read more reports: files or folders"
    ) { session, arguments throws(CommandFailure) in try session.importReports(arguments) },
    DotCommand(
      ".mode", "[auto|FORMAT]", .format, 0...1, zh: "结果的样式：auto（放得下用表格，否则竖排）、table、bar、csv 等",
      en: "How results look: auto (a table where it fits, else vertical), table, bar, csv …"
    ) { session, arguments throws(CommandFailure) in try session.setMode(arguments.first) },
    DotCommand(
      ".export", "FILE [--overwrite]", .outputFile, 1...2,
      zh: "把上一个结果存成 xlsx、ods、csv、json、jsonl 或 md 文件",
      en: "Write the last result as xlsx, ods, csv, json, jsonl or md"
    ) { session, arguments throws(CommandFailure) in try session.export(arguments) },
    DotCommand(
      ".save", "NAME", .savedQuery, 1...1, zh: "以此名保存上一条查询，供以后使用", en: "Keep the last query under a name"
    ) { session, arguments throws(CommandFailure) in try session.saveQuery(arguments[0]) },
    DotCommand(
      ".run", "[NAME]", .savedQuery, 0...1, zh: "运行保存的查询；不带名称则列出",
      en: "Run a kept query; without a name, list them"
    ) { session, arguments throws(CommandFailure) in try session.runSaved(arguments.first) },
    DotCommand(
      ".source", "[TABLE] ID", .row, 1...2, zh: "显示某一行在报告中的出处及上下文",
      en: "Show where a row of the last query stands in its report"
    ) { session, arguments throws(CommandFailure) in try session.showSource(arguments) },
    DotCommand(".timer", "on|off", .onOff, 0...1, zh: "是否显示查询用时", en: "Whether to tell how long queries take")
    {
      session, arguments throws(CommandFailure) in try session.setTimer(arguments.first)
    },
    DotCommand(
      ".lang", "zh|en", .language, 0...1, zh: "表头、取值和提示的语言",
      en: "The language of headings, codes and messages"
    ) { session, arguments throws(CommandFailure) in try session.setLanguage(arguments.first) },
    DotCommand(
      ".width", "[N|auto]", .width, 0...1, zh: "结果每行的格数：auto 为终端宽度，0 为不限",
      en: "The cells of a line of results: auto is the terminal's, 0 no limit"
    ) { session, arguments throws(CommandFailure) in try session.setWidth(arguments.first) },
    DotCommand(
      ".read", "FILE", .inputFile, 1...1, zh: "运行文件中的查询和命令", en: "Run the queries and commands of a file"
    ) {
      session, arguments throws(CommandFailure) in try session.readScript(arguments[0])
    },
    DotCommand(".quit", "", .none, 0...0, zh: "离开（或 Ctrl-D）", en: "Leave, as Ctrl-D does") { session, _ in
      session.isOver = true
    },
  ]

  /// The command of a name; a beginning that fits one only will do.
  static func named(_ name: String) -> DotCommand? {
    let key = name.lowercased()
    if let exact = all.first(where: { $0.name == key }) { return exact }
    if key == ".exit" { return all.first { $0.name == ".quit" } }
    let found = all.filter { $0.name.hasPrefix(key) }
    return found.count == 1 && key.utf8.count > 1 ? found[0] : nil
  }

  /// The words of a command line: parted by white space, which quotation marks and backslashes keep.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        (isEscaped, isOpen) = (true, true)
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        (quote, isOpen) = (character, true)
      } else if character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }
}
