package app.rewarddesk.stripe;

import app.rewarddesk.issuing.CallCount;
import java.util.concurrent.atomic.LongAdder;

/// Counts calls, repeats included.
final class CallCounter {
  private final LongAdder reads = new LongAdder();
  private final LongAdder writes = new LongAdder();

  void read() {
    reads.increment();
  }

  void written() {
    writes.increment();
  }

  CallCount count() {
    return new CallCount(reads.sum(), writes.sum());
  }
}
