/// The furthest class that the step of a project reaches, in the order of the extraction guide.
///
/// Chinese column name: 阶段.
public enum Stage: String, CodedValue {
  /// 谋划、前期、论证、规划、布局、争取.
  case planning
  /// 签约、落地、落户、引进.
  case signed
  /// 开工、启动、动工.
  case started
  /// 建设、新建、打造、推进、实施.
  case building
  /// 建成、竣工、完工、完成、验收.
  case completed
  /// 投产、投用、运营、开业、通车、交付.
  case operating
  /// 改造、扩能、增产、转型、升级.
  case upgrading
  /// 获批、入选、创建、通过…验收.
  case approved

  /// The name that a Chinese reader sees.
  public var chineseName: String {
    switch self {
    case .planning: "谋划"
    case .signed: "签约"
    case .started: "开工"
    case .building: "在建"
    case .completed: "完工"
    case .operating: "投用"
    case .upgrading: "改造"
    case .approved: "获批"
    }
  }
}
