package app.rewarddesk.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.detection.ColumnMeaning;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.detection.ImportPlan;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.TestDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
  private static final String TWO_PEOPLE = "email,name\nann@x.io,Ann\nbob@x.io,Bob\n";

  @TempDir private Path folder;
  private final TestDesk desk = new TestDesk();
  private final QueuedBackground background = new QueuedBackground();
  private final ImportViewModel queued = new ImportViewModel(desk.workspace(background));
  private final ImportViewModel model = new ImportViewModel(desk.workspace(new DirectBackground()));

  @BeforeEach
  void aCampaign() {
    desk.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
  }

  @Test
  void aHeaderWithoutAnInviteeIsOfParticipants() throws IOException {
    open(TWO_PEOPLE);
    assertThat(model.kindProperty().get()).isEqualTo(ImportKind.PARTICIPANTS);
    assertThat(planned().added()).isEqualTo(2);
  }

  @Test
  void anotherKindRecognisesTheColumnsAnew() throws IOException {
    open("email,invitee_email\nann@x.io,bob@x.io\n");
    assertThat(model.kindProperty().get()).isEqualTo(ImportKind.REFERRALS);
    model.about(ImportKind.PARTICIPANTS);
    assertThat(model.columnsProperty().get())
        .extracting(FileColumn::meaning)
        .containsExactly(ColumnMeaning.PARTICIPANT_EMAIL, ColumnMeaning.LEAVE_OUT);
  }

  @Test
  void noTwoColumnsMeanTheSame() throws IOException {
    open("email,contact\nann@x.io,ann@work.io\n");
    model.mean(1, ColumnMeaning.PARTICIPANT_EMAIL);
    assertThat(model.columnsProperty().get())
        .extracting(FileColumn::meaning)
        .containsExactly(ColumnMeaning.LEAVE_OUT, ColumnMeaning.PARTICIPANT_EMAIL);
    assertThat(model.columnsProperty().get()).allMatch(FileColumn::isByHand);
  }

  @Test
  void aMissingColumnIsSaidInASentence() throws IOException {
    open("who,contact\nAnn,ann@work.io\n");
    assertThat(model.stepProperty().get())
        .isEqualTo(
            new ImportStep.WrongColumns(
                "No column has the participant's email. Name that column email in the first"
                    + " line."));
  }

  @Test
  void anotherCampaignIsPlannedAnew() throws IOException {
    desk.ports.campaigns().save(Campaigns.named("Winter").build(), Rewards.MONDAY);
    open(TWO_PEOPLE);
    model.importNow();
    model.into(Campaigns.named("Winter").build());
    assertThat(planned().added()).isEqualTo(2);
  }

  @Test
  void itIsImportedOnceHoweverOftenItIsAsked() throws IOException {
    queued.refresh();
    queued.open(file(TWO_PEOPLE));
    background.runAll();
    queued.importNow();
    queued.importNow();
    assertThat(background.waiting()).isEqualTo(1);
    background.runAll();
    assertThat(queued.stepProperty().get()).isInstanceOf(ImportStep.Done.class);
    assertThat(desk.ports.participants().count(ParticipantList.Filter.ALL)).isEqualTo(2);
    assertThat(desk.window.refreshes()).isEqualTo(1);
  }

  @Test
  void anAnswerToFormerColumnsIsDropped() throws IOException {
    queued.refresh();
    queued.open(file(TWO_PEOPLE));
    background.runNext();
    background.runNext();
    queued.mean(1, ColumnMeaning.LEAVE_OUT);
    background.runLast();
    ImportStep later = queued.stepProperty().get();
    background.runAll();
    assertThat(queued.stepProperty().get()).isSameAs(later);
  }

  @Test
  void aStoppedLookCanBeTakenAgain() throws IOException {
    queued.refresh();
    queued.open(file(TWO_PEOPLE));
    background.runNext();
    background.runNext();
    queued.stop();
    background.runNext();
    assertThat(queued.stepProperty().get()).isEqualTo(new ImportStep.Stopped());
    queued.lookAgain();
    background.runAll();
    assertThat(queued.stepProperty().get()).isInstanceOf(ImportStep.Planned.class);
  }

  @Test
  void howFarItIsIsSaid() throws IOException {
    queued.refresh();
    queued.open(file(TWO_PEOPLE));
    background.runNext();
    background.runNext();
    background.progress(1500, 4000, "checking rows");
    assertThat(queued.progressProperty().get()).isEqualTo("1,500 of 4,000 rows");
  }

  @Test
  void anUnreadableFileLeavesWhatWasThere() throws IOException {
    open(TWO_PEOPLE);
    model.open(folder.resolve("nowhere.csv"));
    assertThat(model.problemProperty().get()).startsWith("There is no file");
    assertThat(model.tableProperty().get()).isPresent();
    assertThat(planned().added()).isEqualTo(2);
  }

  @Test
  void withoutACampaignItWaitsForOne() throws IOException {
    var empty = new TestDesk();
    var waiting = new ImportViewModel(empty.workspace(new DirectBackground()));
    waiting.refresh();
    waiting.open(file(TWO_PEOPLE));
    assertThat(waiting.stepProperty().get()).isEqualTo(new ImportStep.NoCampaign());
    empty.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
    waiting.refresh();
    assertThat(waiting.stepProperty().get()).isInstanceOf(ImportStep.Planned.class);
    assertThat(waiting.campaignProperty().get()).isEqualTo(Optional.of(Programme.SPRING));
  }

  private void open(String text) throws IOException {
    model.refresh();
    model.open(file(text));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("people.csv"), text);
  }

  private ImportPlan planned() {
    return ((ImportStep.Planned) model.stepProperty().get()).plan();
  }
}
