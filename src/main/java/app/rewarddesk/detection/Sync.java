package app.rewarddesk.detection;

import app.rewarddesk.customer.CustomerSnapshot;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.detection.StripeReader.Page;
import app.rewarddesk.work.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads Stripe's customers and subscriptions, by pages of 100, into the local index. Stopped or
/// cut off, it leaves what was known before, with what was read so far.
public final class Sync {
  private final AccountCheck account;
  private final StripeReader reader;
  private final CustomerIndex index;
  private final Clock clock;

  public Sync(AccountCheck account, StripeReader reader, CustomerIndex index, Clock clock) {
    this.account = account;
    this.reader = reader;
    this.index = index;
    this.clock = clock;
  }

  /// Reads everything once, after asking whose key it is.
  public SyncOutcome run(Progress progress) {
    long requestsBefore = reader.requests();
    Optional<String> problem = account.problem();
    if (problem.isPresent()) {
      return new SyncOutcome.Failed(problem.get());
    }
    var run = new Run(index.beginRead(clock.instant()), requestsBefore, progress);
    return run.read("customers", reader::customers, run::keepCustomers)
        .or(() -> run.read("subscriptions", reader::subscriptions, run::keepSubscriptions))
        .orElseGet(run::complete);
  }

  /// One full read.
  private final class Run {
    private final long number;
    private final long requestsBefore;
    private final Progress progress;
    private long customers;
    private long subscriptions;

    private Run(long number, long requestsBefore, Progress progress) {
      this.number = number;
      this.requestsBefore = requestsBefore;
      this.progress = progress;
    }

    /// Empty when the whole list was read; else how the sync ends.
    private <T> Optional<SyncOutcome> read(
        String what, Function<String, Page<T>> list, Consumer<List<T>> keep) {
      String after = "";
      do {
        if (progress.stopRequested()) {
          return Optional.of(new SyncOutcome.Stopped(requests()));
        }
        switch (list.apply(after)) {
          case Page.Unread<T>(var problem) -> {
            return Optional.of(new SyncOutcome.Failed(problem));
          }
          case Page.Of<T>(var items, var next) -> {
            keep.accept(items);
            progress.report(customers + subscriptions, 0, "reading " + what);
            after = next;
          }
        }
      } while (!after.isEmpty());
      return Optional.empty();
    }

    private SyncOutcome complete() {
      index.endRead(number, clock.instant());
      return new SyncOutcome.Complete(requests(), customers, subscriptions);
    }

    private void keepCustomers(List<CustomerSnapshot> page) {
      index.keepCustomers(number, page);
      customers += page.size();
    }

    private void keepSubscriptions(List<SubscriptionSnapshot> page) {
      index.keepSubscriptions(number, page);
      subscriptions += page.size();
    }

    private long requests() {
      return reader.requests() - requestsBefore;
    }
  }
}
