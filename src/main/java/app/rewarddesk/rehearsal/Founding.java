package app.rewarddesk.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// How an account began: what it was seeded with, and when. The same founding always gives the same
/// account.
record Founding(Seed seed, Instant start) {

  /// @param more endpoints that do not belong to the account
  Account found(InstantSource wall, List<Endpoint> more) {
    return switch (seed) {
      case EMPTY -> AccountOpening.open(wall, start, seed.name().hashCode(), more);
      case SAMPLE_COMPANY -> {
        var opened = start.minus(SampleCompany.HISTORY);
        var account = AccountOpening.open(wall, opened, seed.name().hashCode(), more);
        SampleCompany.fill(new Hand(account), start);
        yield account;
      }
    };
  }
}
