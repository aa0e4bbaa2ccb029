package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.desk.Backup;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks;
import app.rewarddesk.settings.Mode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups as the window reaches them.
class RestoreTest {
  @TempDir private Path folder;

  @Test
  void aBackupIsListedAndPutInPlaceOfDataThatIsNotOpen() {
    var program = new TestProgram(folder).with("REWARDDESK_STRIPE_KEY", "sk_test_12345678");
    save(program, "First");
    save(program, "Second");
    Services services = program.services("");
    List<Backup> backups = services.backups();
    assertThat(backups).singleElement().extracting(Backup::mode).isEqualTo(Mode.TEST);

    try (Desk open = open(services)) {
      assertThat(open.campaigns().named("Second")).isPresent();
      assertThat(services.restore(backups.getFirst()))
          .isInstanceOfSatisfying(
              Desks.Restoring.NotRestored.class, not -> assertThat(not.problem()).contains("open"));
    }
    assertThat(services.restore(backups.getFirst())).isInstanceOf(Desks.Restoring.Restored.class);

    try (Desk open = open(services)) {
      assertThat(open.campaigns().named("First")).isPresent();
      assertThat(open.campaigns().named("Second")).isEmpty();
    }
  }

  private static Desk open(Services services) {
    return switch (services.open(Mode.TEST)) {
      case Desks.Opening.Opened(var desk) -> desk;
      case Desks.Opening.NotOpened(var problem) -> throw new AssertionError(problem);
    };
  }

  private static void save(TestProgram program, String name) {
    String campaign =
        """
        {"name":"%s","offer":{"type":"account_credit","amount":2500,"currency":"usd"}}
        """
            .formatted(name);
    program.ran("campaign", "save", program.file(name + ".json", campaign).toString());
  }
}
