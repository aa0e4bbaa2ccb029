package app.rewarddesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of lives of the program, each decided by a seed, and every promise checked after each.
///
/// `-Dsimulation.seeds=100000` lives more of them, `-Dsimulation.seed=4711` tells the story of one.
class SimulationTest {
  private static final int SEEDS = 3_000;

  @TempDir private Path folder;

  @Test
  void everyPromiseIsKeptWhateverHappens() {
    Long only = Long.getLong("simulation.seed");
    if (only != null) {
      Seeds.tell(only, folder);
    } else {
      new Seeds(() -> Engine.OURS, folder)
          .live(Long.getLong("simulation.from", 1), Long.getLong("simulation.seeds", SEEDS));
    }
  }

  @Test
  @DisabledIfSystemProperty(named = "simulation.seed", matches = ".*")
  void theSameSeedTellsTheSameStory() {
    for (long seed = 1; seed <= 20; seed++) {
      Simulation.Ending once = new Simulation(seed, Shelf.inMemory(), Engine.OURS, true).run();
      Simulation.Ending again = new Simulation(seed, Shelf.inMemory(), Engine.OURS, true).run();
      assertThat(again.story()).isEqualTo(once.story()).isNotEmpty();
    }
  }
}
