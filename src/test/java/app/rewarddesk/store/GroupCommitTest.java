package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.reward.Rewards;
import app.rewarddesk.work.StorageFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes that share a commit, on a real file.
class GroupCommitTest {
  @TempDir private Path folder;
  private final Waiters waiters = new Waiters();
  private Store store;

  @BeforeEach
  void open() {
    store = StoreFiles.open(folder);
  }

  private FutureTask<Integer> start(Consumer<DSLContext> work) {
    return waiters.start(
        () ->
            store
                .database()
                .write(
                    dsl -> {
                      work.accept(dsl);
                      return dsl.fetchCount(AUDIT_TRAIL);
                    }));
  }

  private static void note(DSLContext dsl, String what) {
    AuditTrail.note(dsl, Rewards.MONDAY, what);
  }

  private List<String> linesAfterReopening() {
    store.close();
    try (Store again = StoreFiles.open(folder)) {
      return lines(again);
    }
  }

  private static List<String> lines(Store of) {
    return of.database()
        .read(
            dsl ->
                dsl.select(AUDIT_TRAIL.WHAT)
                    .from(AUDIT_TRAIL)
                    .orderBy(AUDIT_TRAIL.SEQ)
                    .fetch(AUDIT_TRAIL.WHAT));
  }

  @Test
  void aWorkThatFailsIsUndoneAloneAndOnlyItsCallerHearsOfIt() throws Exception {
    FutureTask<Integer> first = start(_ -> waiters.atTheGate());
    FutureTask<Integer> before = start(dsl -> note(dsl, "before"));
    FutureTask<Integer> failing =
        start(
            dsl -> {
              note(dsl, "never happened");
              throw new IllegalArgumentException("of its own");
            });
    FutureTask<Integer> refused =
        start(dsl -> dsl.insertInto(AUDIT_TRAIL).set(AUDIT_TRAIL.AT, Rewards.MONDAY).execute());
    FutureTask<Integer> after = start(dsl -> note(dsl, "after"));

    waiters.letGo();

    assertThat(first.get()).isZero();
    assertThat(before.get()).isEqualTo(1);
    assertThat(Waiters.failure(failing))
        .singleElement()
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Waiters.failure(refused)).singleElement().isNotInstanceOf(StorageFailure.class);
    assertThat(after.get()).isEqualTo(2);
    assertThat(lines(store)).containsExactly("before", "after");
    assertThat(linesAfterReopening()).containsExactly("before", "after");
  }

  @Test
  void whenTheCommitFailsNothingOfTheGroupCounts() throws Exception {
    store.database().change(dsl -> note(dsl, "kept"));
    FutureTask<Integer> first = start(_ -> waiters.atTheGate());
    FutureTask<Integer> second = start(dsl -> note(dsl, "lost with the file"));
    FutureTask<Integer> third = start(dsl -> dsl.query("shutdown immediately").execute());
    FutureTask<Integer> fourth = start(dsl -> note(dsl, "never run"));

    waiters.letGo();

    assertThat(Waiters.failure(first)).isEmpty();
    for (FutureTask<Integer> of : List.of(second, third, fourth)) {
      assertThat(Waiters.failure(of)).singleElement().isInstanceOf(StorageFailure.class);
    }
    assertThatThrownBy(() -> lines(store)).isInstanceOf(StorageFailure.class);
    assertThatThrownBy(() -> store.database().change(dsl -> note(dsl, "too late")))
        .isInstanceOfSatisfying(
            StorageFailure.class, e -> assertThat(e.problem()).contains("start it again"));
    assertThat(linesAfterReopening()).containsExactly("kept");
  }

  @Test
  void whoWaitsWhenTheStoreIsClosedIsStillWritten() throws Exception {
    var _ = start(_ -> waiters.atTheGate());
    FutureTask<Integer> waiting = start(dsl -> note(dsl, "was waiting"));
    FutureTask<Boolean> closing =
        waiters.start(
            () -> {
              store.close();
              return true;
            });

    waiters.letGo();

    assertThat(waiting.get()).isEqualTo(1);
    assertThat(closing.get()).isTrue();
    assertThat(linesAfterReopening()).containsExactly("was waiting");
  }

  @Test
  void manyAtOnceEachFindTheirOwnWriteWhenTheyReturn() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          IntStream.range(0, 64)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            for (int n = 0; n < 10; n++) {
                              String line = "line " + n + " of " + i;
                              store.database().change(dsl -> note(dsl, line));
                              assertThat(lines(store)).contains(line);
                            }
                            return true;
                          }))
              .toList();
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    }

    assertThat(linesAfterReopening()).hasSize(640).doesNotHaveDuplicates();
  }

  @Test
  void whatMayComeLaterIsSeenAtOnceAndThereAfterClosing() {
    store.database().changeSoon(dsl -> note(dsl, "soon"));

    assertThat(lines(store)).containsExactly("soon");
    assertThat(linesAfterReopening()).containsExactly("soon");
  }
}
