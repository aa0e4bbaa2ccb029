package app.rewarddesk.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What was answered to which idempotency key. Stripe keeps it for a day, errors included, once a
/// request began executing; after that the same key runs again.
final class IdempotencyKeys {
  static final Duration KEPT_FOR = Duration.ofHours(24);

  /// What a request with a key may do.
  sealed interface Claim {
    /// Nobody used the key: go on, then [#release].
    record Free() implements Claim {}

    /// This was the answer the first time.
    record Answered(Reply reply) implements Claim {}

    /// A request with this key is being worked on.
    record InUse() implements Claim {}

    /// The key belongs to another request.
    record Foreign() implements Claim {}
  }

  private record Answer(String fingerprint, Reply reply, Instant at) {}

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Set<String> inUse = new HashSet<>();

  synchronized Claim claim(Request request, Instant now) {
    forget(now);
    var answer = answers.get(request.key());
    if (answer != null) {
      return answer.fingerprint().equals(request.fingerprint())
          ? new Claim.Answered(answer.reply())
          : new Claim.Foreign();
    }
    return inUse.add(request.key()) ? new Claim.Free() : new Claim.InUse();
  }

  synchronized void release(String key) {
    inUse.remove(key);
  }

  synchronized void keep(Write write, Reply reply) {
    var original = reply.with("Original-Request", write.requestId());
    answers.remove(write.key());
    answers.put(write.key(), new Answer(write.fingerprint(), original, write.at()));
  }

  private void forget(Instant now) {
    var limit = now.minus(KEPT_FOR);
    var oldest = answers.values().iterator();
    while (oldest.hasNext() && !oldest.next().at().isAfter(limit)) {
      oldest.remove();
    }
  }
}
