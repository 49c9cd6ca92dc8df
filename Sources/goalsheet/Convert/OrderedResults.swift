import Synchronization

/// Hands results on in the order of their indices, however they come in.
final class OrderedResults<Result: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Result] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// Takes a result, and passes on all that are now in order, one at a time.
  func deliver(_ result: Result, at index: Int, _ body: (Result) -> Void) {
    state.withLock { state in
      state.waiting[index] = result
      while let ready = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        body(ready)
      }
    }
  }
}
