import Foundation

/// Does pieces of work on several threads and hands over the results in the order of the pieces.
///
/// Workers run ahead of the slowest piece only so far, so that memory does not grow with the number of pieces.
enum OrderedWork {
  /// Runs `work` for 0..<`count` and `consume` for each result, in order, on the calling thread.
  static func run<Result: Sendable>(
    count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Result, consume: (Int, Result) -> Void
  ) {
    let counter = Counter(count)
    run(jobs: min(jobs, count), next: { counter.next() }, work: work, consume: consume)
  }

  /// Runs `work` for each piece that `next` gives until it gives none, and `consume` for each result, in order,
  /// on the calling thread.
  ///
  /// - Parameters:
  ///   - next: The next piece; called on one thread at a time, in the order of the results. It may wait for
  ///     input: finished results are consumed meanwhile.
  ///   - lead: How many pieces may be begun beyond the last that was consumed.
  static func run<Piece: Sendable, Result: Sendable>(
    jobs: Int, lead: Int? = nil, next: @escaping @Sendable () -> Piece?,
    work: @escaping @Sendable (Piece) -> Result, consume: (Int, Result) -> Void
  ) {
    guard jobs > 1 else {
      var index = 0
      while let piece = next() {
        consume(index, work(piece))
        index += 1
      }
      return
    }
    let board = Board<Piece, Result>(lead: lead ?? jobs * 4, next: next)
    for _ in 0..<jobs {
      Thread.detachNewThread {
        while let (index, piece) = board.take() { board.deliver(work(piece), at: index) }
      }
    }
    var index = 0
    while let result = board.await(index) {
      consume(index, result)
      index += 1
    }
  }

  /// Counts up to a number, on one thread at a time.
  private final class Counter: @unchecked Sendable {
    private var position = 0
    private let end: Int

    init(_ end: Int) { self.end = end }

    func next() -> Int? {
      guard position < end else { return nil }
      defer { position += 1 }
      return position
    }
  }

  /// What is begun, and what is done but not consumed yet.
  private final class Board<Piece: Sendable, Result: Sendable>: @unchecked Sendable {
    /// Held while the next piece is fetched, which may take long.
    private let source = NSLock()
    private let next: @Sendable () -> Piece?
    private var nextIndex = 0

    // Everything below is only touched while the condition is locked.
    private let condition = NSCondition()
    private let lead: Int
    private var begun = 0
    private var consumed = 0
    private var end: Int?
    private var results: [Int: Result] = [:]

    init(lead: Int, next: @escaping @Sendable () -> Piece?) {
      self.lead = lead
      self.next = next
    }

    func take() -> (index: Int, piece: Piece)? {
      condition.lock()
      while end == nil, begun >= consumed + lead { condition.wait() }
      begun += 1
      let isOver = end != nil
      condition.unlock()
      if isOver { return nil }

      source.lock()
      defer { source.unlock() }
      guard let piece = next() else {
        condition.lock()
        end = nextIndex
        condition.broadcast()
        condition.unlock()
        return nil
      }
      defer { nextIndex += 1 }
      return (nextIndex, piece)
    }

    func deliver(_ result: Result, at index: Int) {
      condition.lock()
      results[index] = result
      condition.broadcast()
      condition.unlock()
    }

    /// The result of a piece, waited for; nil where there is no such piece.
    func await(_ index: Int) -> Result? {
      condition.lock()
      defer { condition.unlock() }
      while true {
        if let result = results.removeValue(forKey: index) {
          consumed = index + 1
          condition.broadcast()
          return result
        }
        if let end, index >= end { return nil }
        condition.wait()
      }
    }
  }
}
