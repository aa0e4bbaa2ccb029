package app.rewarddesk.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// The faults that were ordered. A rule counts the requests it covers from the moment it is made;
/// of several rules that want the same request, the first one made wins, and every rule counts it.
public final class Faults {
  private static final class Rule {
    final RequestMatch match;
    final LongPredicate strikes;
    final Fault fault;
    long seen;

    Rule(RequestMatch match, LongPredicate strikes, Fault fault) {
      this.match = match;
      this.strikes = strikes;
      this.fault = fault;
    }

    boolean counts(Request request) {
      return match.covers(request) && strikes.test(++seen);
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  /// Strikes the next covered request.
  public void next(RequestMatch match, Fault fault) {
    nth(match, 1, fault);
  }

  /// Strikes the nth covered request from now, 1 being the next one.
  public void nth(RequestMatch match, long n, Fault fault) {
    add(match, number -> number == n, fault);
  }

  /// Strikes the next `count` covered requests.
  public void first(RequestMatch match, long count, Fault fault) {
    add(match, number -> number <= count, fault);
  }

  /// Strikes every nth covered request.
  public void everyNth(RequestMatch match, long n, Fault fault) {
    add(match, number -> number % n == 0, fault);
  }

  /// Strikes every covered request.
  public void always(RequestMatch match, Fault fault) {
    add(match, _ -> true, fault);
  }

  /// Does something before the nth covered request is worked on, as another client would.
  public void beforeNth(RequestMatch match, long n, Runnable action) {
    nth(match, n, new Fault.Meanwhile(action));
  }

  /// Forgets all rules.
  public synchronized void clear() {
    rules.clear();
  }

  /// What goes wrong with this request.
  synchronized Fault strike(Request request) {
    Fault struck = new Fault.None();
    for (Rule rule : rules.reversed()) {
      if (rule.counts(request)) {
        struck = rule.fault;
      }
    }
    return struck;
  }

  private synchronized void add(RequestMatch match, LongPredicate strikes, Fault fault) {
    rules.add(new Rule(match, strikes, fault));
  }
}
