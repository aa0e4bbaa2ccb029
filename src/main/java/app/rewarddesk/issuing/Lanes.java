package app.rewarddesk.issuing;

import java.util.concurrent.ThreadFactory;

/// What a send runs on: so many rewards are under way at the same time, each on a thread of its
/// own.
///
/// @param count 1 or more
/// @param threads makes the threads, one for each lane
public record Lanes(int count, ThreadFactory threads) {
  public Lanes {
    if (count < 1) {
      throw new IllegalArgumentException("A send needs a lane");
    }
  }

  /// Lanes on virtual threads.
  public static Lanes of(int count) {
    return new Lanes(count, Thread.ofVirtual().name("lane-", 1).factory());
  }
}
