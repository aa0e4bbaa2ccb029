package app.rewarddesk.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.ScreenTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewTest extends ScreenTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void referrals() throws IOException {
    file =
        write(
            "referrals-november.csv",
            """
            Referrer Email;First Name;Last Name;Referred Email;Amount;Curr.;Paid On;Notes
            amelia.hart@northwind.io;Amelia;Hart;jonas.weber@feldmann.de;120,00;USD;26.10.2026;via newsletter
            lina@fjordly.no;Lina;Berg;emre@yildiz.tr;100,00;USD;27.10.2026;
            lina@fjordly.no;Lina;Berg;sara@nilsen.se;104,50;USD;28.10.2026;
            noah.fischer@kiezwerk.de;Noah;Fischer;jonas.weber@@feldmann;80,00;USD;28.10.2026;
            ;Nobody;;paul@meyer.ch;80,00;USD;28.10.2026;
            ben.okafor@gmail.com;Ben;Okafor;ben.okafor@gmail.com;80,00;USD;28.10.2026;
            kenji@hoshi.jp;Kenji;Tanaka;jia@wen.cn;1.2OO,00;USD;28.10.2026;
            =HYPERLINK("http://x");Mallory;;mal@lory.io;80,00;USD;31.11.2026;
            """);
  }

  @Test
  void aFileGoesInEndToEnd() {
    desk.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
    desk.window.answerWith(Optional.of(file));
    open(ImportView::new);
    clickOn("#choose-first-file");
    assertThat(text("import-file")).isEqualTo("referrals-november.csv");
    assertThat(text("import-wrong")).isEqualTo("8");
    mean(5, "Currency");
    assertThat(text("import-new")).isEqualTo("3");
    assertThat(text("import-wrong")).isEqualTo("5");
    assertThat(text("import-now")).isEqualTo("Import 3 rows");
    assertThat(text("import-after")).isEqualTo("After this: 3 more rewards due, 0 on hold");
    clickOn("#import-now");
    assertThat(text("import-after")).startsWith("Imported 3 rows");
    assertThat(desk.ports.rewards().counts(DueFilter.ALL_DUE).allDue()).isEqualTo(3);
    clickOn("#import-show-due");
    assertThat(desk.window.places()).containsExactly(Navigator.Place.REWARD_DUE);
  }

  @Test
  void wrongRowsAreSavedForASpreadsheet() throws IOException {
    openedFile();
    mean(5, "Currency");
    Path saved = folder.resolve("wrong-rows.csv");
    desk.window.answerWith(Optional.of(saved));
    clickOn("#save-wrong-rows");
    assertThat(Files.readString(saved))
        .contains("jonas.weber@@feldmann")
        .contains("'=HYPERLINK")
        .doesNotContain("sara@nilsen.se");
    assertThat(desk.window.notices()).containsExactly("5 wrong rows saved as wrong-rows.csv");
  }

  @Test
  void theSameFileAgainBringsNothingNew() {
    ImportView screen = openedFile();
    mean(5, "Currency");
    clickOn("#import-now");
    runOnFx(() -> screen.open(file));
    mean(5, "Currency");
    assertThat(text("import-after")).isEqualTo("Nothing new in this file");
    assertThat(lookup("#import-now").query().isDisabled()).isTrue();
  }

  @Test
  void anUnreadableFileLeavesWhatWasThere() throws IOException {
    ImportView screen = openedFile();
    Path empty = write("empty.csv", "");
    runOnFx(() -> screen.open(empty));
    assertThat(lookup("empty.csv is empty. Export it again.").tryQuery()).isPresent();
    assertThat(text("import-file")).isEqualTo("referrals-november.csv");
  }

  @Test
  void withoutACampaignTheButtonGoesToTheCampaigns() {
    ImportView screen = open(ImportView::new);
    runOnFx(() -> screen.open(file));
    clickOn("#import-make-campaign-first");
    assertThat(desk.window.places()).containsExactly(Navigator.Place.CAMPAIGNS);
  }

  @Test
  void theCampaignStaysChosenWhenDataChanged() {
    openedFile();
    ComboBox<?> into = lookup("#import-campaign").queryComboBox();
    runOnFx(() -> desk.window.refresh());
    assertThat(into.getValue()).isEqualTo(Programme.SPRING);
  }

  @Test
  void nothingCanBeChangedWhileItIsImported() {
    desk.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
    var background = new QueuedBackground();
    ImportView screen = open(ImportView::new, background);
    runOnFx(() -> screen.open(file));
    runOnFx(background::runAll);
    mean(5, "Currency");
    runOnFx(background::runAll);
    clickOn("#import-now");
    assertThat(lookup("#choose-file").query().isDisabled()).isTrue();
    assertThat(lookup("#import-campaign").query().isDisabled()).isTrue();
    assertThat(lookup("#column-5").query().isDisabled()).isTrue();
    runOnFx(() -> screen.open(file));
    assertThat(desk.window.problems())
        .containsExactly("A file is being imported. Open the next one when that is done.");
    runOnFx(background::runAll);
    assertThat(desk.ports.rewards().counts(DueFilter.ALL_DUE).allDue()).isEqualTo(3);
  }

  @Test
  void gallery() throws IOException {
    ImportView screen = open(ImportView::new);
    screenshots("import-empty");
    runOnFx(() -> screen.open(file));
    screenshots("import-no-campaign");
    desk.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
    runOnFx(() -> desk.window.refresh());
    mean(5, "Currency");
    screenshots("import-preview");
    mean(3, "Leave out");
    screenshots("import-column-missing");
    mean(3, "Invitee's email");
    Path empty = write("empty.csv", "");
    runOnFx(() -> screen.open(empty));
    screenshots("import-unreadable");
    runOnFx(() -> screen.open(file));
    mean(5, "Currency");
    clickOn("#import-now");
    screenshots("import-done");
    assertThat(lookup("#import-done").query().isVisible()).isTrue();
  }

  private ImportView openedFile() {
    desk.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
    ImportView screen = open(ImportView::new);
    runOnFx(() -> screen.open(file));
    return screen;
  }

  private void mean(int column, String meaning) {
    clickOn("#column-" + column);
    clickOn(meaning);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
