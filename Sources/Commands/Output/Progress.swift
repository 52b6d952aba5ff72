/// Says how far a long work is, to whoever watches a terminal; silent otherwise.
struct Progress {
  private let isShown = TerminalSettings.showsProgress
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var hasSpoken = false

  /// Tells what is being done, once the work has lasted a second, and then at most twice a second.
  mutating func tell(_ text: @autoclosure () -> String) {
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - last > .milliseconds(500) || !hasSpoken else {
      return
    }
    last = now
    hasSpoken = true
    Terminal.writeError("\r\u{1B}[K" + text())
  }

  /// Wipes what was said.
  mutating func end() {
    if hasSpoken { Terminal.writeError("\r\u{1B}[K") }
    hasSpoken = false
  }
}
