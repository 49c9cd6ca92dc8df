import Foundation

/// Does pieces of work on several threads and hands over the results in the order of the pieces.
///
/// Workers run ahead of the slowest piece only so far, so that memory does not grow with the number of pieces.
enum OrderedWork {
  /// Runs `work` for 0..<`count` and `consume` for each result, in order, on the calling thread.
  static func run<Result: Sendable>(
    count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Result, consume: (Int, Result) -> Void
  ) {
    guard count > 1, jobs > 1 else {
      for index in 0..<count { consume(index, work(index)) }
      return
    }
    let board = Board<Result>(count: count, lead: jobs * 4)
    for _ in 0..<min(jobs, count) {
      Thread.detachNewThread {
        while let index = board.takeNext() { board.deliver(work(index), at: index) }
      }
    }
    for index in 0..<count { consume(index, board.await(index)) }
  }

  /// What is taken, and what is done but not consumed yet.
  private final class Board<Result: Sendable>: @unchecked Sendable {
    // Everything below is only touched while the condition is locked.
    private let condition = NSCondition()
    private let count: Int
    private let lead: Int
    private var next = 0
    private var consumed = 0
    private var results: [Int: Result] = [:]

    init(count: Int, lead: Int) {
      self.count = count
      self.lead = lead
    }

    func takeNext() -> Int? {
      condition.lock()
      defer { condition.unlock() }
      while next < count, next >= consumed + lead { condition.wait() }
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }

    func deliver(_ result: Result, at index: Int) {
      condition.lock()
      results[index] = result
      condition.broadcast()
      condition.unlock()
    }

    func await(_ index: Int) -> Result {
      condition.lock()
      defer { condition.unlock() }
      while true {
        if let result = results.removeValue(forKey: index) {
          consumed = index + 1
          condition.broadcast()
          return result
        }
        condition.wait()
      }
    }
  }
}
