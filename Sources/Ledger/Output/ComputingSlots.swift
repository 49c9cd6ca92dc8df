import Dispatch

/// How many threads may compute at a time, where more run so that some can wait for the disk.
///
/// A flush to the disk takes about as long as a small report takes to be written. Threads that wait for it leave their
/// slot to others, and flushes that are asked for at the same time are done by the disk as one.
public final class ComputingSlots: Sendable {
  private let free: DispatchSemaphore

  /// Threads that wait for the disk beside those that compute.
  public static let waitingThreads = 6

  /// Slots for as many threads.
  public init(count: Int) {
    free = DispatchSemaphore(value: count)
  }

  /// Runs `body` in a slot, once one is free.
  public func compute<Result>(_ body: () -> Result) -> Result {
    free.wait()
    defer { free.signal() }
    return body()
  }

  /// Runs `body`, which waits more than it computes, with the slot of this thread left to others.
  func whileWaiting<Result>(_ body: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
    free.signal()
    defer { free.wait() }
    return try body()
  }
}
