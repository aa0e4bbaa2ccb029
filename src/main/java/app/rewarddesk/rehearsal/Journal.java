package app.rewarddesk.rehearsal;

/// Where the writes are kept, so that the account is the same after the next start.
interface Journal extends AutoCloseable {
  /// Keeps a write, before it is performed. What this returned from survives the end of the
  /// process, however it comes.
  void append(Write write);

  @Override
  void close();

  /// Forgets everything with the process.
  static Journal none() {
    return new Journal() {
      @Override
      public void append(Write write) {
        // Nothing is kept.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
