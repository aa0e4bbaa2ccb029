package app.rewarddesk.rehearsal;

import java.time.Instant;
import java.time.InstantSource;

/// The simulated account: what it holds, what time it is there, and how a request changes it. One
/// thread at a time; [Clerk] sees to that.
final class Account {
  private final InstantSource wall;
  private final AccountTime time;
  private final Billing billing;
  private final EventLog events;
  private final Router router;
  private final IdempotencyKeys keys = new IdempotencyKeys();

  Account(InstantSource wall, AccountTime time, Billing billing, EventLog events, Router router) {
    this.wall = wall;
    this.time = time;
    this.billing = billing;
    this.events = events;
    this.router = router;
  }

  Router router() {
    return router;
  }

  IdempotencyKeys keys() {
    return keys;
  }

  Instant now() {
    return time.at(wall.instant());
  }

  /// Lets the account's time come to the moment of the write, does it, and keeps the answer under
  /// its idempotency key.
  Reply perform(Write write) {
    billing.moveTo(write.at());
    events.causedBy(write);
    var reply = outcome(write);
    events.causedByTime();
    if (!write.key().isEmpty()) {
      keys.keep(write, reply);
    }
    return reply;
  }

  Reply read(Router.Route route, String form) {
    billing.moveTo(now());
    return router.perform(route, form);
  }

  private Reply outcome(Write write) {
    if (write.outcome() == Write.Outcome.ERROR_BEFORE_EFFECT) {
      return Refusal.serverError().reply();
    }
    var reply = router.perform(router.find(write.method(), write.path()), write.form());
    return write.outcome() == Write.Outcome.ERROR_AFTER_EFFECT
        ? Refusal.serverError().reply()
        : reply;
  }
}
