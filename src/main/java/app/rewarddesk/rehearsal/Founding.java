package app.rewarddesk.rehearsal;

import java.time.Instant;
import java.time.InstantSource;

/// How an account began: what it was seeded with, and when. The same founding always gives the same
/// account.
record Founding(Seed seed, Instant start) {

  Account found(InstantSource wall) {
    return switch (seed) {
      case EMPTY -> AccountOpening.open(wall, start, seed.name().hashCode());
      case SAMPLE_COMPANY -> AccountOpening.open(wall, start, seed.name().hashCode());
    };
  }
}
