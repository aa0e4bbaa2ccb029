package app.rewarddesk.rehearsal;

import java.util.Locale;

/// How well network and Stripe are, for every request, until it changes. What becomes of a single
/// request is drawn by [Sky].
public enum Weather {
  /// Every request is answered at once.
  SUNSHINE,
  /// Answers take between 0.3 and 2.5 seconds.
  SLOW,
  /// A third of the requests gets a 429: some with `Retry-After`, some for a lock.
  RATE_LIMITED,
  /// A quarter of the requests gets no answer, or a broken one; about half of them had their
  /// effect.
  DROPPING,
  /// Of everything something, and Stripe's own errors too.
  STORM;

  /// The word for files and requests, such as `rate_limited`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
