package app.rewarddesk.store;

import java.util.function.Function;
import org.jooq.DSLContext;

/// A work that somebody wants written, and what came of it. Who leads a group runs it; who asked
/// for it gets the result or the failure. [WriteQueue]'s lock hands it from one to the other.
final class PendingWrite<T> {

  /// With whom it may share a transaction, and when it has to be on the disk.
  enum Kind {
    /// On the disk when the caller goes on; shares its commit.
    DURABLE,
    /// Seen by all at once, on the disk with the next durable write or half a second later.
    SOON,
    /// Durable and long: a group of its own, so that short ones before it need not wait for it.
    LONG
  }

  private sealed interface Outcome<T> {
    record Waiting<T>() implements Outcome<T> {}

    record Done<T>(T result) implements Outcome<T> {}

    record Failed<T>(Throwable why) implements Outcome<T> {}
  }

  private final Kind kind;
  private final Function<DSLContext, T> work;
  private Outcome<T> outcome = new Outcome.Waiting<>();

  PendingWrite(Kind kind, Function<DSLContext, T> work) {
    this.kind = kind;
    this.work = work;
  }

  Kind kind() {
    return kind;
  }

  /// Runs it inside a transaction. That it counts is known only when the transaction is committed.
  void run(DSLContext dsl) {
    outcome = new Outcome.Done<>(work.apply(dsl));
  }

  void fail(Throwable why) {
    outcome = new Outcome.Failed<>(why);
  }

  /// Fails it unless it has failed already, of its own fault.
  void failToo(RuntimeException why) {
    if (!(outcome instanceof Outcome.Failed<T>)) {
      fail(why);
    }
  }

  /// What the work gave; to be asked by the thread that wants it, after the commit.
  T result() {
    return switch (outcome) {
      case Outcome.Done<T>(T result) -> result;
      case Outcome.Failed<T>(RuntimeException why) -> throw why;
      case Outcome.Failed<T>(Error why) -> throw why;
      case Outcome.Failed<T>(Throwable why) -> throw new IllegalStateException(why);
      case Outcome.Waiting<T>() -> throw new IllegalStateException("The write was never run");
    };
  }
}
