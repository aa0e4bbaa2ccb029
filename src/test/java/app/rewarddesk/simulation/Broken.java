package app.rewarddesk.simulation;

/// A promise that was not kept.
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What is promised.
  enum Promise {
    NO_REWARD_TWICE,
    NO_REPORTED_REWARD_MISSING,
    NO_FOREIGN_DISCOUNT_LOST,
    NOTHING_FORGOTTEN,
    THE_REPORT_IS_TRUE,
    THE_TRAIL_EXPLAINS_EVERY_ATTEMPT,
    NO_CALL_BEFORE_ITS_CLAIM,
    NO_KEY_FOR_TWO_REQUESTS,
    THE_PROGRAM_GOES_ON
  }

  private final Promise promise;

  Broken(Promise promise, String how) {
    super(promise + ": " + how);
    this.promise = promise;
  }

  Broken(Promise promise, Throwable cause) {
    super(promise + ": " + cause, cause);
    this.promise = promise;
  }

  /// Lets through a promise that was broken on another thread.
  static void within(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Broken broken) {
        throw broken;
      }
    }
  }

  Promise promise() {
    return promise;
  }
}
