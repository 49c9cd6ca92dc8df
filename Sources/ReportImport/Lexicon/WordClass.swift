/// What a word can do in a sentence of a report; a word may belong to several classes.
///
/// The names in quotation marks are how the tables in this folder write the class.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private init(bit: UInt64) {
    self.init(rawValue: 1 << bit)
  }

  // Verbs
  /// Modifies the verb after it: 加快、持续、高标准. “adverb”
  static let adverb = WordClass(bit: 0)
  /// Takes an undertaking and what it is to do: 推动X投产. “govern”
  static let govern = WordClass(bit: 1)
  /// A verb that does not stand inside a noun phrase: 出台、举办. “verb”
  static let verb = WordClass(bit: 2)
  /// A verb that is as often part of a noun: 治理、服务、改造. “nounverb”
  static let nounVerb = WordClass(bit: 3)
  /// States a step of a project. “stage”
  static let stage = WordClass(bit: 4)
  /// A step that only undertakings take: 开工、竣工、通车. “strong”
  static let strongStage = WordClass(bit: 5)
  /// A step that takes an object: 入选…名单、创建…工厂. “object”
  static let objectStage = WordClass(bit: 6)
  /// Newly added: 新增、新建、净增. “increment”
  static let increment = WordClass(bit: 7)
  /// Opens a clause that frames and commits to nothing: 坚持、围绕. “frame”
  static let frame = WordClass(bit: 8)
  /// Opens a clause that states a consequence: 让、使. “result”
  static let result = WordClass(bit: 9)

  // Quantities
  /// A level is reached: 达到、突破、保持在. “reach”
  static let reach = WordClass(bit: 10)
  /// A change upwards: 增长、提高. “rise”
  static let rise = WordClass(bit: 11)
  /// A change downwards: 下降、降低. “fall”
  static let fall = WordClass(bit: 12)
  /// Turns a change into a level: 到、至、为. “to”
  static let to = WordClass(bit: 13)
  /// At least: 超过、不低于、以上. “least”
  static let atLeast = WordClass(bit: 14)
  /// At most: 不超过、以内. “most”
  static let atMost = WordClass(bit: 15)
  /// About: 约、左右. “about”
  static let about = WordClass(bit: 16)
  /// A bound that follows the number: 以上、左右. “after”
  static let after = WordClass(bit: 17)
  /// Shares numbers out over a list: 分别、均、各. “share”
  static let distribute = WordClass(bit: 18)
  /// Sets the strength: 力争、确保. “commitment”
  static let commitment = WordClass(bit: 19)
  /// Counts from the beginning: 累计. “total”
  static let cumulative = WordClass(bit: 20)
  /// A noun that names a change: 增速、涨幅. “rate”
  static let rateNoun = WordClass(bit: 21)
  /// A noun that names a proportion: 占比、覆盖率. “proportion”
  static let proportionNoun = WordClass(bit: 22)
  /// Passed over between a noun and its number: 首次、连续、同比. “filler”
  static let filler = WordClass(bit: 23)

  // Nouns
  /// A thing that is built: 水库、高铁、产业园. “facility”
  static let facility = WordClass(bit: 24)
  /// An undertaking as such: 项目、工程. “undertaking”
  static let undertaking = WordClass(bit: 25)
  /// A head that is no project: 机制、政策、高地. “abstract”
  static let abstract = WordClass(bit: 26)
  /// A common noun or modifier, no proper name. “noun”
  static let noun = WordClass(bit: 27)
  /// The area of the report: 全市、我省. “area”
  static let area = WordClass(bit: 28)
  /// An indefinite number: 一批、若干. “indefinite”
  static let indefinite = WordClass(bit: 29)
  /// A phase: 一期、主体. “phase”
  static let phase = WordClass(bit: 30)
  /// A product that is brought to market. “product”
  static let product = WordClass(bit: 31)

  // Small words
  /// A preposition: 面向、对、在. “preposition”
  static let preposition = WordClass(bit: 32)
  /// 和、及、以及、与. “and”
  static let conjunction = WordClass(bit: 33)
  /// 等. “etc”
  static let etcetera = WordClass(bit: 34)
  /// 的. “of”
  static let of = WordClass(bit: 35)
  /// 其中. “among”
  static let among = WordClass(bit: 36)
  /// A time bound: 上半年、年内. “deadline”
  static let deadline = WordClass(bit: 37)
  /// A time that is no bound: 去年、近年来. “time”
  static let time = WordClass(bit: 38)
  /// 从、由 of `从A提高到B`. “from”
  static let from = WordClass(bit: 39)
  /// A lead over others: 高于、快于. “lead”
  static let lead = WordClass(bit: 40)
  /// States that a change keeps step with another: 同步、翻番. “qualitative”
  static let qualitative = WordClass(bit: 41)
  /// A word whose parts must not be read by themselves: 成效、一般. “word”
  static let word = WordClass(bit: 42)
  /// Joins two steps: 并、后. “then”
  static let then = WordClass(bit: 43)
  /// A verb that takes money or permission as its object: 争取、安排. “obtain”
  static let obtain = WordClass(bit: 44)
  /// Speaks or leads over at the beginning of a clause: 我们、同时. “speaker”
  static let speaker = WordClass(bit: 45)
  /// A verb that another verb may follow as one action: 谋划推出. “leads”
  static let leadingVerb = WordClass(bit: 46)
  /// A head that says little without the word before it: 里程、人数. “dependent”
  static let dependentHead = WordClass(bit: 47)
  /// Praises what is aimed at: 一流、领先. “superlative”
  static let superlative = WordClass(bit: 48)

  /// Any verb that may open a clause.
  static let anyVerb: WordClass = [.govern, .verb, .nounVerb, .stage, .increment, .obtain]

  /// Any verb that may stand behind its subject.
  static let predicate: WordClass = [.verb, .stage, .rise, .fall, .reach, .nounVerb, .qualitative]

  /// The classes by the names that the tables use.
  static let named: [String: WordClass] = [
    "adverb": .adverb, "govern": .govern, "verb": .verb, "nounverb": .nounVerb, "stage": .stage,
    "strong": .strongStage, "object": .objectStage, "increment": .increment, "frame": .frame,
    "result": .result, "reach": .reach, "rise": .rise, "fall": .fall, "to": .to, "least": .atLeast,
    "most": .atMost, "about": .about, "after": .after, "share": .distribute, "commitment": .commitment,
    "total": .cumulative, "rate": .rateNoun, "proportion": .proportionNoun, "filler": .filler,
    "facility": .facility, "undertaking": .undertaking, "abstract": .abstract, "noun": .noun, "area": .area,
    "indefinite": .indefinite, "phase": .phase, "product": .product, "preposition": .preposition,
    "and": .conjunction, "etc": .etcetera, "of": .of, "among": .among, "deadline": .deadline, "time": .time,
    "from": .from, "lead": .lead, "qualitative": .qualitative, "word": .word, "then": .then,
    "obtain": .obtain, "speaker": .speaker, "leads": .leadingVerb, "dependent": .dependentHead,
    "superlative": .superlative,
  ]
}
