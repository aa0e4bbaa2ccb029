package app.rewarddesk.work;

/// What long work is given by whoever started it. Stopping is a request: the work asks for it
/// between two items and ends in order; nobody interrupts its thread.
public interface Progress {

  /// Tells how far the work is. May be called from any thread and often.
  ///
  /// @param done items done, 0 to `total`
  /// @param total all items, or 0 when that is not known
  /// @param what what is being done, a few words for a person
  void report(long done, long total, String what);

  /// Whether the work should end after the items already begun.
  boolean stopRequested();

  /// Work that nobody watches and nobody stops.
  static Progress unwatched() {
    return new Progress() {
      @Override
      public void report(long done, long total, String what) {
        // nobody watches
      }

      @Override
      public boolean stopRequested() {
        return false;
      }
    };
  }
}
