import Dispatch
import Synchronization

/// Work that is done at the same time, for whoever waits on whole files or on other programs.
enum SideBySide {
  /// The result of each job, in order.
  ///
  /// Throws the failure of the first job that has one, once all are done.
  static func map<Result: Sendable>(
    _ count: Int, _ job: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Swift.Result { try job(index) }
      results.withLock { $0[index] = result }
    }
    let made = results.withLock(\.self)
    return try (0..<count).compactMap { try made[$0]?.get() }
  }
}
