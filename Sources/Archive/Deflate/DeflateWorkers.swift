#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A block that was handed in and may not be compressed yet.
final class DeflateTicket: @unchecked Sendable {
  // Everything here is guarded by the lock of the workers.
  fileprivate enum State {
    case waiting(DeflateBlock)
    case running
    case done(Result<DeflatedBlock, ArchiveError>)
  }
  fileprivate var state: State

  fileprivate init(_ block: DeflateBlock) { state = .waiting(block) }
}

/// The threads that compress blocks: the caller's own and, from the first full block on, `jobs - 1` more.
///
/// A caller that has to wait for a block takes waiting blocks itself, so one job needs no thread at all and two
/// jobs keep two cores busy.
final class DeflateWorkers {
  private let shared: DeflateQueue
  private let own: Deflater
  private let level: Int
  private let jobs: Int
  private var threads: [pthread_t] = []

  /// How many blocks may be on their way before the caller is made to wait.
  var backlog: Int { jobs == 1 ? 0 : 2 * jobs }

  init(level: Int, jobs: Int) throws(ArchiveError) {
    self.level = level
    self.jobs = max(1, jobs)
    own = try Deflater(level: level)
    shared = DeflateQueue(level: level)
  }

  deinit {
    shared.stop()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Hands in a block.
  func submit(_ block: DeflateBlock) throws(ArchiveError) -> DeflateTicket {
    let ticket = DeflateTicket(block)
    // A block that is not full is the only or last one of its member: a thread would come too late for it.
    guard jobs > 1, !block.isFinal else {
      shared.run(ticket, with: own)
      return ticket
    }
    if threads.count < jobs - 1 { startThread() }
    shared.enqueue(ticket)
    return ticket
  }

  /// The compressed block; the caller's thread helps while it waits.
  func wait(for ticket: DeflateTicket) throws(ArchiveError) -> DeflatedBlock {
    try shared.wait(for: ticket, helpingWith: own).get()
  }

  /// Compresses a block on the caller's thread.
  func compressNow(_ block: DeflateBlock) throws(ArchiveError) -> DeflatedBlock {
    try own.compress(block)
  }

  private func startThread() {
    let context = Unmanaged.passRetained(shared)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = pthread_create(
      &thread, nil,
      { argument in
        #if canImport(Darwin)
          Unmanaged<DeflateQueue>.fromOpaque(argument).takeRetainedValue().serve()
        #else
          if let argument { Unmanaged<DeflateQueue>.fromOpaque(argument).takeRetainedValue().serve() }
        #endif
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      // Without a thread the caller compresses everything itself: slower, same bytes.
      context.release()
      return
    }
    #if canImport(Darwin)
      if let thread { threads.append(thread) }
    #else
      threads.append(thread)
    #endif
  }
}

/// What the caller and the threads share.
private final class DeflateQueue: @unchecked Sendable {
  private let level: Int
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var waiting: [DeflateTicket] = []
  private var isStopped = false

  init(level: Int) {
    self.level = level
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    changed = .allocate(capacity: 1)
    changed.initialize(to: pthread_cond_t())
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    changed.deallocate()
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func enqueue(_ ticket: DeflateTicket) {
    pthread_mutex_lock(lock)
    waiting.append(ticket)
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  func stop() {
    pthread_mutex_lock(lock)
    isStopped = true
    waiting.removeAll()
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  /// Compresses a ticket that no queue holds.
  func run(_ ticket: DeflateTicket, with deflater: Deflater) {
    pthread_mutex_lock(lock)
    let block = take(ticket)
    pthread_mutex_unlock(lock)
    if let block { complete(ticket, block, with: deflater) }
  }

  /// A thread's life: compress what waits, sleep while nothing does, end when told.
  func serve() {
    guard let deflater = try? Deflater(level: level) else { return }
    pthread_mutex_lock(lock)
    while !isStopped {
      if waiting.isEmpty {
        pthread_cond_wait(changed, lock)
        continue
      }
      let ticket = waiting.removeFirst()
      guard let block = take(ticket) else { continue }
      pthread_mutex_unlock(lock)
      complete(ticket, block, with: deflater)
      pthread_mutex_lock(lock)
    }
    pthread_mutex_unlock(lock)
  }

  func wait(for ticket: DeflateTicket, helpingWith deflater: Deflater) -> Result<DeflatedBlock, ArchiveError>
  {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if case .done(let result) = ticket.state { return result }
      if waiting.isEmpty {
        pthread_cond_wait(changed, lock)
        continue
      }
      let other = waiting.removeFirst()
      guard let block = take(other) else { continue }
      pthread_mutex_unlock(lock)
      complete(other, block, with: deflater)
      pthread_mutex_lock(lock)
    }
  }

  /// Marks a ticket as running and gives its block; nil if another thread has it.
  ///
  /// The lock must be held.
  private func take(_ ticket: DeflateTicket) -> DeflateBlock? {
    guard case .waiting(let block) = ticket.state else { return nil }
    ticket.state = .running
    return block
  }

  private func complete(_ ticket: DeflateTicket, _ block: DeflateBlock, with deflater: Deflater) {
    let result: Result<DeflatedBlock, ArchiveError>
    do throws(ArchiveError) {
      result = .success(try deflater.compress(block))
    } catch {
      result = .failure(error)
    }
    pthread_mutex_lock(lock)
    ticket.state = .done(result)
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }
}
