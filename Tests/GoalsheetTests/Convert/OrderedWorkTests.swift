import Foundation
import Testing

@testable import goalsheet

@Suite struct OrderedWorkTests {
  @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 3, 16])
  func resultsComeInOrder(count: Int, jobs: Int) {
    var seen: [Int] = []
    OrderedWork.run(count: count, jobs: jobs) { index in
      // The earlier pieces take longer.
      usleep(UInt32((index * 7919) % 5) * 200)
      return index * index
    } consume: { index, result in
      #expect(result == index * index)
      seen.append(index)
    }
    #expect(seen == Array(0..<count))
  }

  @Test func workersDoNotRunFarAheadOfASlowPiece() {
    let started = Counter()
    OrderedWork.run(count: 1000, jobs: 2) { index in
      started.increment()
      if index == 0 { usleep(50_000) }
      return started.value
    } consume: { index, result in
      if index == 0 { #expect(result <= 9, "at most four pieces a job wait for the first") }
    }
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func increment() { lock.withLock { count += 1 } }
  var value: Int { lock.withLock { count } }
}
