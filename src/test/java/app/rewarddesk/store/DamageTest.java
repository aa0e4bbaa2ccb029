package app.rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.Rewards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Data files that something happened to: each is refused with a sentence and left as it is, and
/// none is opened with less in it than it had.
class DamageTest {
  private static final int HEADER = 4_096;

  @TempDir private Path folder;
  private Path data;
  private RewardId last;
  private byte[] good;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data.mv.db");
    try (Store store = StoreFiles.open(folder)) {
      last =
          Ports.of(store)
              .add(
                  IntStream.range(0, 50)
                      .mapToObj(i -> Rewards.due("p" + i + "@x.io"))
                      .toArray(Rewards[]::new))
              .getLast()
              .id();
    }
    good = Files.readAllBytes(data);
  }

  private StoreOpening open() {
    return Store.open(folder.resolve("data"), Clock.systemUTC());
  }

  private void isDamaged(byte[] bytes) throws IOException {
    Files.write(data, bytes);

    assertThat(open())
        .isInstanceOfSatisfying(
            StoreOpening.Damaged.class,
            damaged -> assertThat(damaged.problem()).contains("is damaged", "left as it is"));
    assertThat(data).hasBinaryContent(bytes);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.6, 0.9, 0.999})
  void aFileThatWasCutOff(double left) throws IOException {
    isDamaged(Arrays.copyOf(good, (int) (good.length * left)));
  }

  enum Part {
    BOTH_HEADERS,
    SECOND_HALF,
    END,
    ALL
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatWasWrittenOver(Part part) throws IOException {
    byte[] bytes = good.clone();
    switch (part) {
      case BOTH_HEADERS -> Arrays.fill(bytes, 0, 2 * HEADER, (byte) 0);
      case SECOND_HALF -> Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
      case END -> Arrays.fill(bytes, bytes.length - HEADER, bytes.length, (byte) 'x');
      case ALL -> new Random(1).nextBytes(bytes);
    }
    isDamaged(bytes);
  }

  @Test
  void oneOfTheTwoHeadersIsEnough() throws IOException {
    byte[] bytes = good.clone();
    Arrays.fill(bytes, 0, HEADER, (byte) 0);
    Files.write(data, bytes);

    try (Store store = StoreFiles.open(folder)) {
      assertThat(store.ledger().find(last)).isPresent();
    }
  }

  @Test
  void aFileThatMayNotBeWritten() {
    mayNotBeWritten(data);
    assertThat(data).hasBinaryContent(good);
  }

  @Test
  void aFolderThatMayNotBeWritten() {
    mayNotBeWritten(folder);
  }

  /// Root may write everywhere, so there it cannot be tried.
  private void mayNotBeWritten(Path path) {
    assertThat(path.toFile().setWritable(false)).isTrue();
    try {
      assumeThat(Files.isWritable(path)).isFalse();

      assertThat(open())
          .isInstanceOfSatisfying(
              StoreOpening.Unusable.class,
              not -> assertThat(not.problem()).contains("may not write", "another data folder"));
    } finally {
      assertThat(path.toFile().setWritable(true)).isTrue();
    }
  }
}
