package app.rewarddesk.rehearsal;

import java.util.concurrent.locks.ReentrantLock;

/// One request's way: is it let in (key, limits), was it answered before (idempotency), and if not,
/// have the account perform it, with every write in the journal first.
final class Clerk {
  /// The one version of Stripe's interface that is simulated.
  private static final String VERSION = "2026-07-29.dahlia";

  private final Account account;
  private final Journal journal;
  private final ApiKeys keys;
  private final RateGate gate;
  private final Pauses pauses;
  private final ReentrantLock lock = new ReentrantLock(true);

  Clerk(Account account, Journal journal, ApiKeys keys, RateGate gate, Pauses pauses) {
    this.account = account;
    this.journal = journal;
    this.keys = keys;
    this.gate = gate;
    this.pauses = pauses;
  }

  Reply serve(Request request, Fault fault) {
    return served(request, fault).with("Request-Id", request.id());
  }

  private Reply served(Request request, Fault fault) {
    try {
      var route = account.router().find(request.method(), request.path());
      if (!request.isControl()) {
        admit(request, route.endpoint(), fault);
      }
      return request.method().equals("POST") && !request.key().isEmpty()
          ? keyed(request, route, fault)
          : begun(request, route, fault);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private void admit(Request request, Endpoint endpoint, Fault fault) {
    keys.admit(request.authorization(), endpoint.permission());
    gate.pass(endpoint);
    if (fault instanceof Fault.Refusing refusing) {
      throw refusal(refusing, request);
    }
    if (!request.version().isEmpty() && !request.version().equals(VERSION)) {
      throw Refusal.notSimulated("", "Stripe's version " + request.version());
    }
  }

  private Refusal refusal(Fault.Refusing fault, Request request) {
    return switch (fault) {
      case Fault.RateLimited limited -> Refusal.rateLimited(limited.reason(), limited.headers());
      case Fault.LockTimeout(var advice) -> Refusal.lockTimeout(advice.headers());
      case Fault.InvalidKey _ -> Refusal.unauthorized("This API key is not valid any more.");
      case Fault.MissingPermission(var permission) ->
          keys.refusal(request.authorization(), permission);
      case Fault.KeyInUse _ -> Refusal.keyInUse(request.key());
    };
  }

  private Reply keyed(Request request, Router.Route route, Fault fault) {
    return switch (account.keys().claim(request, account.now())) {
      case IdempotencyKeys.Claim.Answered(var reply) -> reply.with("Idempotent-Replayed", "true");
      case IdempotencyKeys.Claim.InUse _ -> throw Refusal.keyInUse(request.key());
      case IdempotencyKeys.Claim.Foreign _ -> throw Refusal.keyOfAnotherRequest(request.key());
      case IdempotencyKeys.Claim.Free _ -> {
        try {
          yield begun(request, route, fault);
        } finally {
          account.keys().release(request.key());
        }
      }
    };
  }

  private Reply begun(Request request, Router.Route route, Fault fault) {
    account.router().check(route, request.form());
    if (!request.isControl()) {
      pauses.latency();
    }
    if (fault instanceof Fault.Meanwhile(var action)) {
      action.run();
    }
    lock.lock();
    try {
      return route.endpoint().writes() ? write(request, fault) : read(request, route, fault);
    } finally {
      lock.unlock();
    }
  }

  private Reply write(Request request, Fault fault) {
    var write = request.asWrite(account.now(), outcome(fault));
    journal.append(write);
    return account.perform(write);
  }

  private Reply read(Request request, Router.Route route, Fault fault) {
    return outcome(fault) == Write.Outcome.DONE
        ? account.read(route, request.form())
        : Refusal.serverError().reply();
  }

  private static Write.Outcome outcome(Fault fault) {
    if (!(fault instanceof Fault.ServerError(var moment))) {
      return Write.Outcome.DONE;
    }
    return switch (moment) {
      case BEFORE_EFFECT -> Write.Outcome.ERROR_BEFORE_EFFECT;
      case AFTER_EFFECT -> Write.Outcome.ERROR_AFTER_EFFECT;
    };
  }
}
