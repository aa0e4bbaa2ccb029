package app.rewarddesk.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets writers share a commit. Who comes alone leads at once and waits for nobody. Who comes while
/// a group is being written waits; then the first of those leads, and takes along all that wait, in
/// the order they came.
final class WriteQueue {
  private final Consumer<List<PendingWrite<?>>> commit;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Place> waiting = new ArrayDeque<>();
  private @Nullable Thread leader;

  /// @param commit writes a group and gives each write of it its outcome; throws nothing
  /// @param most how many writes may share a commit
  WriteQueue(Consumer<List<PendingWrite<?>>> commit, int most) {
    this.commit = commit;
    this.most = most;
  }

  /// A write in the queue, with the thread that waits for it.
  private static final class Place {
    private final PendingWrite<?> write;
    private final Thread thread = Thread.currentThread();
    private final Condition turn;
    private boolean done;

    private Place(PendingWrite<?> write, Condition turn) {
      this.write = write;
      this.turn = turn;
    }
  }

  /// Returns when the write's group has been committed or has failed. Nobody may interrupt the
  /// thread meanwhile: it may be inside H2, which would close the file.
  <T> T run(PendingWrite<T> write) {
    List<Place> group = awaitTurn(write);
    if (!group.isEmpty()) {
      try {
        commit.accept(group.stream().<PendingWrite<?>>map(place -> place.write).toList());
      } finally {
        handOver(group);
      }
    }
    return write.result();
  }

  /// @return the group to lead; empty when another led this write
  private List<Place> awaitTurn(PendingWrite<?> write) {
    lock.lock();
    try {
      Thread me = Thread.currentThread();
      if (leader == me) {
        throw new IllegalStateException("A write inside a write would wait for itself");
      }
      var place = new Place(write, lock.newCondition());
      waiting.add(place);
      if (leader == null) {
        leader = me;
      }
      while (leader != me && !place.done) {
        place.turn.awaitUninterruptibly();
      }
      return place.done ? List.of() : group();
    } finally {
      lock.unlock();
    }
  }

  /// The first that waits, and those behind it that may share its commit.
  private List<Place> group() {
    List<Place> group = new ArrayList<>();
    do {
      group.add(waiting.remove());
    } while (group.size() < most
        && !waiting.isEmpty()
        && group.getLast().write.kind() != PendingWrite.Kind.LONG
        && waiting.element().write.kind() != PendingWrite.Kind.LONG);
    return group;
  }

  private void handOver(List<Place> group) {
    lock.lock();
    try {
      Place next = waiting.peek();
      leader = next == null ? null : next.thread;
      if (next != null) {
        next.turn.signal();
      }
      for (Place place : group) {
        place.done = true;
        place.turn.signal();
      }
    } finally {
      lock.unlock();
    }
  }
}
