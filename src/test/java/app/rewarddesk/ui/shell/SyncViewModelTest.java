package app.rewarddesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.Mode;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.FakeDesk;
import app.rewarddesk.ui.NoticeRecord;
import app.rewarddesk.ui.QueuedBackground;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncViewModelTest {
  private final FakeDesk desk = new FakeDesk(Mode.TEST);
  private final QueuedBackground background = new QueuedBackground();
  private final NoticeRecord notices = new NoticeRecord();
  private int synced;
  private final SyncViewModel model =
      new SyncViewModel(
          desk.open(), background, notices, new Dates(ZoneOffset.UTC), () -> synced++);

  @Test
  void itSaysHowOldTheIndexIs() {
    model.refresh();
    background.runAll();
    assertThat(model.textProperty().get()).isEqualTo("Synced 4 minutes ago");
  }

  @Test
  void withoutASyncItSaysSo() {
    desk.syncedAt(Optional.empty());
    model.refresh();
    background.runAll();
    assertThat(model.textProperty().get()).isEqualTo("Never synced");
  }

  @Test
  void aSyncShowsHowFarItIsAndThenItsAge() {
    model.sync();
    assertThat(model.syncingProperty().get()).isTrue();
    background.progress(1_200, 0, "reading customers");
    assertThat(model.textProperty().get()).isEqualTo("Reading customers: 1,200");
    background.runAll();
    assertThat(model.syncingProperty().get()).isFalse();
    assertThat(model.textProperty().get()).isEqualTo("Synced just now");
    assertThat(synced).isEqualTo(1);
    assertThat(desk.holdsReleased()).isEqualTo(1);
  }

  @Test
  void aSecondSyncDoesNotBeginWhileOneRuns() {
    model.sync();
    model.sync();
    assertThat(background.waiting()).isEqualTo(1);
  }

  @Test
  void stoppingAsksTheJobAndKeepsTheOldAge() {
    model.sync();
    model.stop();
    assertThat(background.stopRequested()).isTrue();
    assertThat(model.textProperty().get()).isEqualTo("Stopping…");
    background.runAll();
    assertThat(model.textProperty().get()).isEqualTo("Synced 4 minutes ago");
    assertThat(desk.syncs()).isZero();
    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void whatStripeRefusesIsSaidAndStaysReadable() {
    desk.unreadable("Stripe does not know this key. Open Settings and paste another.");
    model.sync();
    background.runAll();
    assertThat(notices.problems())
        .containsExactly(
            "Nothing new was read from Stripe. Stripe does not know this key. Open Settings and"
                + " paste another.");
    assertThat(model.problemProperty().get()).startsWith("Stripe does not know this key");
    assertThat(model.textProperty().get()).isEqualTo("Synced 4 minutes ago");
  }

  @Test
  void aSyncThatBreaksOffCanBeTriedAgain() {
    desk.whileReading(
        () -> {
          throw new IllegalStateException("The disk is full");
        });
    model.sync();
    background.runAll();
    assertThat(notices.problems()).containsExactly("The sync broke off. The log has the cause.");
    assertThat(model.syncingProperty().get()).isFalse();
  }

  @Test
  void anIndexOlderThanAQuarterOfAnHourIsSyncedAtOpening() {
    desk.syncedAt(Optional.of(FakeDesk.NOW.minus(Duration.ofMinutes(16))));
    model.syncWhenStale();
    background.runAll();
    assertThat(desk.syncs()).isEqualTo(1);
  }

  @Test
  void aYoungIndexIsNot() {
    desk.syncedAt(Optional.of(FakeDesk.NOW.minus(Duration.ofMinutes(15))));
    model.syncWhenStale();
    background.runAll();
    assertThat(desk.syncs()).isZero();
  }
}
