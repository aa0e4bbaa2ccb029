package app.rewarddesk.simulation;

import app.rewarddesk.issuing.Lanes;
import app.rewarddesk.simulation.Broken.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets only one lane of a send run at a time. Whoever holds the baton hands it on at every step,
/// to whom the dice say; so one seed always gives the same order of things.
final class Baton {
  private static final long PATIENCE_SECONDS = 60;
  private static final ThreadLocal<Lane> MINE = new ThreadLocal<>();

  private final Dice dice;
  private final int count;
  private Relay relay;
  private int made;

  /// @param count lanes of each send
  Baton(Dice dice, int count) {
    this.dice = dice;
    this.count = count;
    this.relay = new Relay();
  }

  /// The lanes of one send. A send can be over before the last of its lanes has left.
  private final class Relay {
    private final List<Lane> running = new ArrayList<>();

    synchronized void arrive(Lane lane) {
      running.add(lane);
      if (running.size() == count) {
        running.sort(Comparator.comparingInt(Lane::number));
        dice.pick(running).turn().release();
      }
    }

    void pass(Lane me) {
      if (running.size() > 1) {
        Lane next = dice.pick(running);
        if (!next.equals(me)) {
          next.turn().release();
          me.await();
        }
      }
    }

    void leave(Lane lane) {
      running.remove(lane);
      if (!running.isEmpty()) {
        dice.pick(running).turn().release();
      }
    }
  }

  private record Lane(Relay relay, int number, Semaphore turn) {
    void await() {
      try {
        if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new Broken(
              Promise.THE_PROGRAM_GOES_ON,
              new IllegalStateException("A lane waits for what another one holds"));
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException("Nobody interrupts a lane", e);
      }
    }
  }

  /// For one send after the other.
  Lanes lanes() {
    return new Lanes(count, this::thread);
  }

  private Thread thread(Runnable work) {
    if (made % count == 0) {
      relay = new Relay();
    }
    var lane = new Lane(relay, made++ % count + 1, new Semaphore(0));
    return Thread.ofVirtual()
        .unstarted(
            () -> {
              MINE.set(lane);
              lane.relay().arrive(lane);
              lane.await();
              try {
                work.run();
              } finally {
                lane.relay().leave(lane);
              }
            });
  }

  /// The lane that runs; 0 outside of a send.
  int lane() {
    return Optional.ofNullable(MINE.get()).map(Lane::number).orElse(0);
  }

  /// The end of a step: somebody goes on. Nothing happens outside of a send.
  void pass() {
    Optional.ofNullable(MINE.get()).ifPresent(lane -> lane.relay().pass(lane));
  }
}
