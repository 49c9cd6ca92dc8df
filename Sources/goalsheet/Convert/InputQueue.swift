import Synchronization

/// The numbers of the inputs to work on, in their order, until all are taken or the run is stopped.
final class InputQueue: Sendable {
  private let count: Int
  private let state = Mutex((next: 0, isStopped: false))

  init(count: Int) {
    self.count = count
  }

  /// The next; nil where none is left.
  func next() -> Int? {
    state.withLock { state in
      guard !state.isStopped, state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Hands out no more.
  func stop() {
    state.withLock { $0.isStopped = true }
  }
}
