package app.rewarddesk.rehearsal;

import java.util.HashMap;
import java.util.Map;

/// Makes ids that look like Stripe's and are the same again when the same things happen again, so
/// that a replayed journal gives the same account.
final class Ids {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 16;

  private final long seed;
  private final Map<String, Long> counters = new HashMap<>();

  Ids(long seed) {
    this.seed = seed;
  }

  /// The next id with that prefix, such as `cus_Q3kz…`.
  String next(String prefix) {
    long number = counters.merge(prefix, 1L, Long::sum);
    long mixed = mix(seed ^ mix(prefix.hashCode()) ^ number);
    var id = new StringBuilder(prefix).append('_');
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt((int) Long.remainderUnsigned(mixed, LETTERS.length())));
      mixed = mix(mixed + i + number);
    }
    return id.toString();
  }

  /// The finaliser of SplitMix64: neighbours in, strangers out.
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
