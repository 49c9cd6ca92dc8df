/// Colours for a terminal, or none.
struct Style {
  /// When to use colours (`--color`).
  enum When: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// Whether escape sequences are written.
  let isOn: Bool

  /// Colours as the user wants them; `auto` means on a terminal, unless NO_COLOR is set (no-color.org).
  init(_ when: When, isTerminal: Bool, noColor: Bool = Terminal.environment("NO_COLOR") != nil) {
    switch when {
    case .always: isOn = true
    case .never: isOn = false
    case .auto: isOn = isTerminal && !noColor
    }
  }

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func dim(_ text: String) -> String { wrapped(text, "2") }
  func red(_ text: String) -> String { wrapped(text, "31") }
  func green(_ text: String) -> String { wrapped(text, "32") }
  func yellow(_ text: String) -> String { wrapped(text, "33") }
  func cyan(_ text: String) -> String { wrapped(text, "36") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
