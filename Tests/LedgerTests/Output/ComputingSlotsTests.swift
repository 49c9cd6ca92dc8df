import Dispatch
import Synchronization
import Testing

@testable import Ledger

@Suite struct ComputingSlotsTests {
  @Test func noMoreThreadsComputeThanThereAreSlots() {
    let slots = ComputingSlots(count: 2)
    let state = Mutex((active: 0, most: 0))
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      slots.compute {
        state.withLock { state in
          state.active += 1
          state.most = max(state.most, state.active)
        }
        state.withLock { $0.active -= 1 }
      }
    }
    #expect(state.withLock { (1...2).contains($0.most) && $0.active == 0 })
  }

  @Test func whoWaitsLeavesTheSlotToOthers() throws {
    let slots = ComputingSlots(count: 1)
    let others = DispatchSemaphore(value: 0)
    DispatchQueue.global().async { slots.compute { _ = others.signal() } }
    let result = try slots.compute {
      Result { () throws(LedgerError) in
        try slots.whileWaiting { others.wait(timeout: .now() + 60) }
      }
    }.get()
    #expect(result == .success)
  }

  @Test func anErrorPassesAndTheSlotIsFreeAgain() {
    let slots = ComputingSlots(count: 1)
    let failure = slots.compute {
      Result { () throws(LedgerError) in
        try slots.whileWaiting { () throws(LedgerError) in throw LedgerError.isFolder(path: "x") }
      }
    }
    #expect(throws: LedgerError.self) { try failure.get() }
    #expect(slots.compute { true })
  }
}
