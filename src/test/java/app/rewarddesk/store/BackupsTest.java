package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.work.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T22:30:00Z");

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(MONDAY);

  private Path data() {
    return folder.resolve("live");
  }

  private Store open() {
    return opened(Store.open(data(), clock));
  }

  private static Store opened(StoreOpening opening) {
    return switch (opening) {
      case StoreOpening.Opened(var store) -> store;
      case StoreOpening.NotOpened not -> throw new AssertionError(not.problem());
    };
  }

  private RewardId add(String email) {
    try (Store store = open()) {
      return Ports.of(store).add(Rewards.due(email)).getFirst().id();
    }
  }

  private boolean has(RewardId reward) {
    try (Store store = open()) {
      return store.ledger().find(reward).isPresent();
    }
  }

  private List<StoreBackup> backups() {
    return Store.backups(data(), clock);
  }

  @Test
  void aNewFileIsNotBackedUp() {
    open().close();

    assertThat(backups()).isEmpty();
  }

  @Test
  void theFirstOpeningOfADayMakesABackupThatIsNamedByItsTime() {
    RewardId reward = add("ann@x.io");

    assertThat(has(reward)).isTrue();
    assertThat(has(reward)).isTrue();
    clock.advance(Duration.ofHours(2));
    assertThat(has(reward)).isTrue();

    assertThat(backups())
        .extracting(one -> one.file().getFileName().toString())
        .containsExactly("live-2026-11-24T00-30-00Z.zip", "live-2026-11-23T22-30-00Z.zip");
    assertThat(backups().getLast().madeAt()).isEqualTo(MONDAY);
    assertThat(backups()).allMatch(one -> one.bytes() > 1_000);
  }

  @Test
  void sevenAreKept() {
    RewardId reward = add("ann@x.io");
    for (int day = 0; day < 9; day++) {
      clock.advance(Duration.ofDays(1));
      assertThat(has(reward)).isTrue();
    }

    assertThat(backups())
        .extracting(StoreBackup::madeAt)
        .hasSize(7)
        .startsWith(MONDAY.plus(Duration.ofDays(9)))
        .endsWith(MONDAY.plus(Duration.ofDays(3)));
  }

  @Test
  void eachDataFileHasBackupsOfItsOwnAndOtherFilesAreNone() throws IOException {
    RewardId reward = add("ann@x.io");
    assertThat(has(reward)).isTrue();
    Path backups = folder.resolve("backups");
    Files.writeString(backups.resolve("live-notes.zip"), "");
    Files.writeString(backups.resolve("live.draft"), "half a backup");

    assertThat(backups()).hasSize(1);
    assertThat(Store.backups(folder.resolve("test"), clock)).isEmpty();
  }

  @Test
  void tablesAreChangedOnlyAfterABackup() throws IOException {
    RewardId reward = add("ann@x.io");
    assertThat(has(reward)).isTrue();
    clock.advance(Duration.ofMinutes(1));
    Files.writeString(
        folder.resolve("V999__more.sql"), "create table more (id integer primary key);");

    opened(changing().open()).close();

    assertThat(backups()).hasSize(2);
    assertThat(Store.open(data(), clock)).isInstanceOf(StoreOpening.Newer.class);
    assertThat(Store.restore(data(), backups().getFirst().file(), clock))
        .isInstanceOf(Restoring.Restored.class);
    assertThat(has(reward)).isTrue();
  }

  @Test
  void whenTheTablesCannotBeChangedTheBackupIsNamed() throws IOException {
    RewardId reward = add("ann@x.io");
    Files.writeString(folder.resolve("V999__broken.sql"), "alter table nothing add more integer;");

    StoreOpening opening = changing().open();

    assertThat(opening)
        .isInstanceOfSatisfying(
            StoreOpening.Unusable.class,
            not ->
                assertThat(not.problem())
                    .contains("could not be changed", "live-2026-11-23T22-30-00Z.zip"));
    assertThat(Store.restore(data(), backups().getFirst().file(), clock))
        .isInstanceOf(Restoring.Restored.class);
    assertThat(has(reward)).isTrue();
  }

  private StoreFile changing() {
    return new StoreFile(
        data(),
        clock,
        StoreFile.MOST_TOGETHER,
        List.of("classpath:db/migration", "filesystem:" + folder));
  }

  @Test
  void aRestoredBackupIsTheDataAndWhatWasThereIsKept() {
    RewardId early = add("ann@x.io");
    assertThat(has(early)).isTrue();
    RewardId late = add("ben@x.io");

    Restoring restoring = Store.restore(data(), backups().getFirst().file(), clock);

    assertThat(has(early)).isTrue();
    assertThat(has(late)).isFalse();
    Path kept = ((Restoring.Restored) restoring).keptAside();
    assertThat(kept).hasFileName("live-replaced-2026-11-23T22-30-00Z.mv.db").exists();
    String name = kept.toString().replace(".mv.db", "");
    try (Store before = opened(Store.open(Path.of(name), clock))) {
      assertThat(before.ledger().find(late)).isPresent();
    }
  }

  @Test
  void aDamagedBackupIsNotPutInPlace() throws IOException {
    RewardId reward = add("ann@x.io");
    assertThat(has(reward)).isTrue();
    StoreBackup backup = backups().getFirst();
    byte[] bytes = Files.readAllBytes(backup.file());
    byte[] data = Files.readAllBytes(folder.resolve("live.mv.db"));
    for (byte[] damaged :
        List.of(
            new byte[0], "no zip".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(bytes, 3_000))) {
      Files.write(backup.file(), damaged);

      assertThat(Store.restore(data(), backup.file(), clock))
          .isInstanceOfSatisfying(
              Restoring.NotRestored.class,
              not -> assertThat(not.problem()).contains("was left as it is"));
    }

    assertThat(folder.resolve("live.mv.db")).hasBinaryContent(data);
    assertThat(folder).isDirectoryNotContaining("glob:**restoring*");
    assertThat(has(reward)).isTrue();
  }

  @Test
  void aDamagedFileIsNotBackedUpAndItsNewestBackupIsNamed() throws IOException {
    RewardId reward = add("ann@x.io");
    assertThat(has(reward)).isTrue();
    clock.advance(Duration.ofDays(1));
    Files.writeString(folder.resolve("live.mv.db"), "garbage".repeat(2_000));

    assertThat(Store.open(data(), clock))
        .isInstanceOfSatisfying(
            StoreOpening.Damaged.class,
            damaged ->
                assertThat(damaged.problem())
                    .contains("is damaged", "live-2026-11-23T22-30-00Z.zip", "Settings, Data"));
    assertThat(backups()).hasSize(1);
    assertThat(Store.restore(data(), backups().getFirst().file(), clock))
        .isInstanceOf(Restoring.Restored.class);
    assertThat(has(reward)).isTrue();
  }

  @Test
  void dataThatAnotherProgramHoldsIsNotReplaced() throws Exception {
    StoreFiles.open(folder).close();
    StoreFiles.open(folder).close();
    Path held = folder.resolve("data");
    StoreBackup backup = Store.backups(held, clock).getFirst();
    try (OtherProgram _ = OtherProgram.start(folder)) {
      assertThat(Store.restore(held, backup.file(), clock))
          .isInstanceOfSatisfying(
              Restoring.NotRestored.class,
              not -> assertThat(not.problem()).contains("Another RewardDesk"));
    }
  }

  @Test
  void aBackupAfterAKillHasAllThatWasAcknowledged() throws Exception {
    StoreFiles.open(folder).close();
    try (Store store = StoreFiles.open(folder)) {
      Ports.of(store).add(Rewards.due("ann@x.io"), Rewards.due("ben@x.io"));
    }
    List<String> said;
    try (OtherProgram program = OtherProgram.start(folder)) {
      said = List.of(program.line(), program.line());
      var _ = program.kill();
    }
    clock.advance(Duration.ofDays(1));
    Path held = folder.resolve("data");
    opened(Store.open(held, clock)).close();

    var _ = Store.restore(held, Store.backups(held, clock).getFirst().file(), clock);

    assertThat(said).last().asString().startsWith("issued ");
    try (Store store = opened(Store.open(held, clock))) {
      RewardId issued = new RewardId(said.getLast().substring("issued ".length()));
      assertThat(Ports.of(store).reward(issued).state()).isInstanceOf(RewardState.Issued.class);
    }
  }
}
