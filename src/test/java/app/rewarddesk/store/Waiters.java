package app.rewarddesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Threads that are started one after the other, each when the one before has come to wait. So a
/// test decides who comes first, without waiting for time to pass.
final class Waiters {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<FutureTask<?>> tasks = new ArrayList<>();

  /// Starts a task on a thread and returns when it waits for something.
  <T> FutureTask<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    tasks.add(task);
    Thread thread = Thread.ofPlatform().start(task);
    while (thread.getState() != Thread.State.WAITING && !task.isDone()) {
      Thread.onSpinWait();
    }
    return task;
  }

  /// What the first task calls to keep the others waiting.
  void atTheGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Opens the gate and waits for all, however they end.
  void letGo() throws InterruptedException {
    gate.countDown();
    for (FutureTask<?> task : tasks) {
      failure(task);
    }
  }

  /// What a task ended with; empty when it ended well.
  static List<Throwable> failure(FutureTask<?> task) throws InterruptedException {
    try {
      var _ = task.get();
      return List.of();
    } catch (ExecutionException e) {
      return List.of(e.getCause());
    }
  }
}
