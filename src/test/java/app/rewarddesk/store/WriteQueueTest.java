package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.store.PendingWrite.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Who leads, who shares a commit with whom, and in which order.
class WriteQueueTest {
  private static final DSLContext NO_DATABASE = DSL.using(SQLDialect.H2);

  private final List<Integer> groups = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private final Waiters waiters = new Waiters();
  private final WriteQueue queue = new WriteQueue(this::commit, 3);

  private void commit(List<PendingWrite<?>> group) {
    groups.add(group.size());
    group.forEach(write -> write.run(NO_DATABASE));
  }

  private FutureTask<String> start(Kind kind, String name) {
    return waiters.start(() -> queue.run(write(kind, name)));
  }

  private PendingWrite<String> write(Kind kind, String name) {
    return new PendingWrite<>(
        kind,
        _ -> {
          order.add(name);
          return name;
        });
  }

  private void startTheFirst() {
    var _ =
        waiters.start(
            () ->
                queue.run(
                    new PendingWrite<>(
                        Kind.DURABLE,
                        _ -> {
                          waiters.atTheGate();
                          return "first";
                        })));
  }

  @Test
  void whoComesAloneIsWrittenAtOnce() {
    assertThat(queue.run(write(Kind.DURABLE, "a"))).isEqualTo("a");
    assertThat(queue.run(write(Kind.SOON, "b"))).isEqualTo("b");
    assertThat(groups).containsExactly(1, 1);
  }

  @Test
  void whoComesDuringAWriteSharesTheNextCommitInTheOrderOfComing() throws Exception {
    startTheFirst();
    FutureTask<String> a = start(Kind.DURABLE, "a");
    FutureTask<String> b = start(Kind.SOON, "b");

    waiters.letGo();

    assertThat(groups).containsExactly(1, 2);
    assertThat(order).containsExactly("a", "b");
    assertThat(a.get()).isEqualTo("a");
    assertThat(b.get()).isEqualTo("b");
  }

  @Test
  void noMoreThanTheMostShareACommit() throws Exception {
    startTheFirst();
    for (String name : List.of("a", "b", "c", "d")) {
      var _ = start(Kind.DURABLE, name);
    }

    waiters.letGo();

    assertThat(groups).containsExactly(1, 3, 1);
    assertThat(order).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aLongWriteHasAGroupOfItsOwnAndKeepsItsPlace() throws Exception {
    startTheFirst();
    var _ = start(Kind.DURABLE, "a");
    var _ = start(Kind.LONG, "long");
    var _ = start(Kind.DURABLE, "b");
    var _ = start(Kind.DURABLE, "c");

    waiters.letGo();

    assertThat(groups).containsExactly(1, 1, 1, 2);
    assertThat(order).containsExactly("a", "long", "b", "c");
  }

  @Test
  void aWriteInsideAWriteIsRefusedInsteadOfWaitingForItself() {
    var outer =
        new PendingWrite<>(Kind.DURABLE, _ -> queue.run(new PendingWrite<>(Kind.SOON, _ -> "")));

    assertThatThrownBy(() -> queue.run(outer)).hasMessageContaining("inside a write");

    assertThat(queue.run(write(Kind.DURABLE, "later"))).isEqualTo("later");
  }
}
