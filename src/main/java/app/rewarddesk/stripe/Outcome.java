package app.rewarddesk.stripe;

/// What a call to Stripe came to.
sealed interface Outcome<T> {

  /// Stripe did it.
  record Done<T>(T value) implements Outcome<T> {}

  /// It did not come to that.
  record Failed<T>(Failure failure) implements Outcome<T> {}
}
