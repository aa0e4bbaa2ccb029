package app.rewarddesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.simulation.Broken.Promise;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The simulation finds bugs: each of those that were planted breaks a promise in money, within the
/// seeds that every build lives through.
class PlantedBugTest {
  private static final long SEEDS = Long.getLong("simulation.planted", 250);
  private static final List<Promise> ABOUT_MONEY =
      List.of(
          Promise.NO_REWARD_TWICE,
          Promise.NO_REPORTED_REWARD_MISSING,
          Promise.NO_FOREIGN_DISCOUNT_LOST,
          Promise.THE_REPORT_IS_TRUE);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isCaught(PlantedBug bug) {
    List<Seeds.Failure> failures = new Seeds(bug::engine, folder).failing(1, SEEDS);
    System.out.println(
        bug
            + ": caught by "
            + failures.size()
            + " of "
            + SEEDS
            + " seeds, "
            + failures.stream()
                .collect(
                    Collectors.groupingBy(
                        one -> one.broken().promise(), TreeMap::new, Collectors.counting())));
    assertThat(failures).anyMatch(one -> ABOUT_MONEY.contains(one.broken().promise()));
  }
}
