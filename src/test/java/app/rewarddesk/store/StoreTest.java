package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir private Path folder;

  private StoreOpening open() {
    return Store.open(folder.resolve("data"), Clock.systemUTC());
  }

  @Test
  void aNewFileIsMadeAndEmpty() {
    StoreOpening opening = open();

    assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
    try (Store store = ((StoreOpening.Opened) opening).store()) {
      assertThat(store.campaigns().all()).isEmpty();
    }
    assertThat(folder.resolve("data.mv.db")).exists();
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    Reward reward;
    try (Store store = StoreFiles.open(folder)) {
      reward = Ports.of(store).add(Rewards.due("ann@x.io")).getFirst();
    }

    try (Store store = StoreFiles.open(folder)) {
      assertThat(store.ledger().find(reward.id())).contains(reward);
    }
  }

  @Test
  void aFileThatAnotherProgramHoldsIsLocked() throws Exception {
    try (OtherProgram _ = OtherProgram.start(folder)) {
      assertThat(open())
          .isInstanceOfSatisfying(
              StoreOpening.Locked.class,
              locked -> assertThat(locked.problem()).contains("Another RewardDesk"));
    }
    StoreFiles.open(folder).close();
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
    Path data = folder.resolve("data.mv.db");
    byte[] bytes = "This is a shopping list.\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    Files.write(data, bytes);

    assertThat(open()).isInstanceOf(StoreOpening.Damaged.class);

    assertThat(data).hasBinaryContent(bytes);
  }

  @Test
  void aTruncatedFileIsDamagedAndNotEmptied() throws Exception {
    try (Store store = StoreFiles.open(folder)) {
      Ports.of(store).add(Rewards.due("ann@x.io"));
    }
    Path data = folder.resolve("data.mv.db");
    byte[] head = Arrays.copyOf(Files.readAllBytes(data), 6_000);
    Files.write(data, head);

    assertThat(open()).isInstanceOf(StoreOpening.Damaged.class);
    assertThat(data).hasBinaryContent(head);
  }

  @Test
  void aFileOfANewerVersionIsNotTouched() throws Exception {
    StoreFiles.open(folder).close();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("data") + ";DATABASE_TO_LOWER=TRUE", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" select 99, '99', 'later', 'SQL', 'V99__later.sql',"
              + " 1, 'sa', current_timestamp, 1, true from \"flyway_schema_history\" where"
              + " \"installed_rank\" = 1");
    }

    assertThat(open())
        .isInstanceOfSatisfying(
            StoreOpening.Newer.class,
            newer -> assertThat(newer.problem()).contains("newer version"));
  }

  @Test
  void aFolderWithASemicolonIsRefusedWithAReason() {
    assertThat(Store.open(folder.resolve("a;b").resolve("data"), Clock.systemUTC()))
        .isInstanceOfSatisfying(
            StoreOpening.NotOpened.class, not -> assertThat(not.problem()).contains("semicolon"));
  }

  @Test
  void aFolderMayHaveSpacesAndAccents() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("Données & 100% äöü"));

    StoreFiles.open(odd).close();

    assertThat(odd.resolve("data.mv.db")).exists();
  }

  @Test
  void nothingWorksOnAClosedStore() {
    Store store = StoreFiles.open(folder);
    store.close();

    assertThatThrownBy(() -> store.campaigns().all())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void closingWaitsForAWriteThatIsUnderWay() throws Exception {
    Store store = StoreFiles.open(folder);
    var writing = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> write =
          threads.submit(
              () ->
                  store
                      .database()
                      .write(
                          dsl -> {
                            writing.countDown();
                            await(goOn);
                            AuditTrail.note(dsl, Rewards.MONDAY, "written while closing");
                            return true;
                          }));
      writing.await();
      Future<?> close = threads.submit(store::close);
      goOn.countDown();

      assertThat(write.get()).isTrue();
      close.get();
    }
    StoreFiles.open(folder).close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aWriteThatFailsLeavesNothing() {
    try (Store store = StoreFiles.open(folder)) {
      assertThatThrownBy(
              () ->
                  store
                      .database()
                      .change(
                          dsl -> {
                            AuditTrail.note(dsl, Rewards.MONDAY, "never happened");
                            Database.sync(dsl);
                            throw new IllegalStateException("the write fails");
                          }))
          .hasMessage("the write fails");

      int lines = store.database().read(dsl -> dsl.fetchCount(AUDIT_TRAIL));
      assertThat(lines).isZero();
    }
  }
}
