package app.rewarddesk.stripe;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// How long Stripe takes to answer: a running mean.
final class AnswerTime {
  private static final long USUAL = Duration.ofMillis(250).toNanos();
  private static final double WEIGHT_OF_THE_NEXT = 0.1;

  private final AtomicLong mean = new AtomicLong();

  void note(long nanos) {
    mean.updateAndGet(
        before ->
            before == 0
                ? Math.max(1, nanos)
                : Math.max(1, before + (long) (WEIGHT_OF_THE_NEXT * (nanos - before))));
  }

  /// A guess before the first answer.
  double seconds() {
    long known = mean.get();
    return (double) (known == 0 ? USUAL : known) / TimeUnit.SECONDS.toNanos(1);
  }
}
