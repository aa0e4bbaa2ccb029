package app.rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.money.CurrencyCode;
import app.rewarddesk.money.Money;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.settings.Mode;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class SharedPartsTest extends UiTest {

  private record Person(String name, String email, Offer offer, StateWord state) {}

  @Test
  void aTableScrollsOverAMillionRows() {
    PagedTable<Person> table = show(() -> table(1_000_000));
    runOnFx(() -> table.scrollTo(987_654));
    assertThat(lookup("Person 987654").tryQuery()).isPresent();
    assertThat(lookup("Person 0").tryQuery()).isEmpty();
    runOnFx(
        () ->
            table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .forEach(bar -> bar.setValue(1)));
    assertThat(lookup("Person 999999").tryQuery()).isPresent();
  }

  @Test
  void aTableIsWalkedThroughByKeyboard() {
    PagedTable<Person> table = show(() -> table(1_000_000));
    clickOn("Person 2");
    press(KeyCode.END).release(KeyCode.END);
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(999_999);
  }

  @Test
  void rowsThatAreReadAgainKeepTheSelection() {
    var rows = new PagedRows<Person>(new DirectBackground(), problem -> {});
    PagedTable<Person> table = show(() -> table(rows));
    runOnFx(() -> rows.show(people(500)));
    clickOn("Person 3");
    runOnFx(rows::refresh);
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
  }

  @Test
  void theDialogGivesTheFocusToItsFirstNode() {
    var cancel = new Button("Cancel");
    show(() -> new StackPane(dialog(cancel)));
    assertThat(cancel.isFocused()).isTrue();
  }

  @Test
  void theBadgeStandsBesideTheTitleOnlyInANarrowWindow() {
    show(() -> new BorderPane(new PageHead("Reward Due", Mode.TEST)));
    assertThat(lookup("#page-mode-badge").query().isVisible()).isFalse();
    size(1000, 700);
    assertThat(lookup("#page-mode-badge").query().isVisible()).isTrue();
  }

  @Test
  void aChipThatIsOnStaysOn() {
    Chip chip = new Chip("ready", StateWord.of(StateName.DUE));
    show(() -> new StackPane(chip));
    clickOn(chip);
    clickOn(chip);
    assertThat(chip.isSelected()).isTrue();
    assertThat(chip.getAccessibleText()).isEqualTo("Due …");
  }

  @Test
  void gallery() {
    show(SharedPartsTest::page);
    screenshots("shared-parts");
    show(() -> new StackPane(dialog(new Button("Cancel"))));
    screenshots("dialog-frame");
  }

  private static BorderPane page() {
    var values = new ValueLine("values");
    values.show(
        List.of(
            ValueLine.Figure.of(128, "reward"),
            ValueLine.Figure.of(Money.of(170_000, "usd")),
            ValueLine.Figure.notYetKnown("discounts")));
    var all = new Chip("all", "All due");
    all.setSelected(true);
    all.count(OptionalLong.of(1_128));
    var ready = new Chip("chip-ready", new StateWord(Icon.READY, Tone.SUCCESS, "Ready"));
    ready.count(OptionalLong.of(121));
    var attention =
        new Chip("attention", new StateWord(Icon.NEEDS_ATTENTION, Tone.WARNING, "Needs attention"));
    var send = new Button("Issue Reward", Icon.SEND.node());
    send.getStyleClass().add(Styles.ACCENT);
    var head =
        new PageHead(
                "Reward Due", Mode.REHEARSAL, new Button("Import CSV…", Icon.IMPORT.node()), send)
            .below(values, new HBox(8, all, ready, attention));
    var footer =
        new HBox(
            new Label("6 selected"),
            ModeBadge.full(Mode.LIVE),
            ModeBadge.beforeWriting(Mode.LIVE),
            ModeBadge.full(Mode.TEST));
    footer.getStyleClass().add("rd-footer");
    var page = new BorderPane(table(500));
    page.getStyleClass().add("rd-page");
    page.setTop(head);
    page.setBottom(footer);
    var side =
        new VBox(
            new EmptyState(
                "nothing",
                Icon.REWARD_DUE,
                "Nobody is owed a reward yet",
                "A reward appears here when somebody who was invited has paid enough and the hold"
                    + " is over.",
                new Button("Import CSV…", Icon.IMPORT.node())));
    side.getStyleClass().add("rd-panel");
    side.setPrefWidth(352);
    page.setRight(side);
    return page;
  }

  private static DialogFrame dialog(Button cancel) {
    var send = new Button("Send Rewards with Stripe", Icon.SEND.node());
    send.getStyleClass().add(Styles.ACCENT);
    return new DialogFrame("send-dialog", "Send Rewards with Stripe", 800)
        .subtitle("Preflight. Nothing has been written to Stripe yet.")
        .mode(Mode.LIVE, true)
        .content(new Label("What will happen to whom"))
        .left(new Button("Export…", Icon.EXPORT.node()))
        .right(cancel, send)
        .firstFocus(cancel);
  }

  private static PagedTable<Person> table(long count) {
    var rows = new PagedRows<Person>(new DirectBackground(), problem -> {});
    rows.show(people(count));
    return table(rows);
  }

  private static PagedTable<Person> table(PagedRows<Person> rows) {
    var table = new PagedTable<Person>("people", rows);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.twoLines("participant", "Participant", Person::name, Person::email),
                Columns.quietText("campaign", "Campaign", _ -> "Spring referral"),
                Columns.offer("reward", "Reward", Person::offer),
                Columns.atTheRight("since", "Due since", _ -> "9 Nov"),
                Columns.state("state", "Stripe", Person::state),
                Columns.code("customer", "Customer", _ -> "cus_QtR81mXk02")));
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    return table;
  }

  private static PagedRows.Source<Person> people(long count) {
    return new PagedRows.Source<>() {
      @Override
      public long count() {
        return count;
      }

      @Override
      public List<Person> page(long offset, int limit) {
        return LongStream.range(offset, Math.min(count, offset + limit))
            .mapToObj(SharedPartsTest::person)
            .toList();
      }
    };
  }

  private static Person person(long number) {
    return new Person(
        "Person " + number,
        "person." + number + "@northwind.io",
        new Offer.AccountCredit(Money.of(2_500 + number, "usd")),
        number % 3 == 2
            ? StateWord.of(
                new Readiness.InTheWay(
                    NotRewardedReason.otherCurrency(currency("chf"), currency("usd"))))
            : new StateWord(Icon.READY, Tone.SUCCESS, "Ready"));
  }

  private static CurrencyCode currency(String code) {
    return new CurrencyCode(code);
  }
}
