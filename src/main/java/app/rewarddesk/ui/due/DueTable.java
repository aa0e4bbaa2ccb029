package app.rewarddesk.ui.due;

import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.reward.Recipient;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.ui.Columns;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.PagedTable;
import app.rewarddesk.ui.Row;
import app.rewarddesk.ui.StateWord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rewards. The table's own selection is the one row that the keyboard is on; what is checked
/// is in [CheckedRewards].
final class DueTable {
  private static final double CHECK = 52;
  private static final double LEAST_PARTICIPANT = 190;
  private static final double LEAST_INVITED = 100;
  private static final double LEAST_CAMPAIGN = 110;
  private static final double LEAST_REWARD = 132;
  private static final double LEAST_SINCE = 96;
  private static final double LEAST_STRIPE = 152;

  private final PagedTable<DueRow> table;
  private final DueViewModel model;
  private final Dates dates;
  private final Clock clock;
  private final TableColumn<Row<DueRow>, Optional<DueRow>> invited;
  private final TableColumn<Row<DueRow>, Optional<DueRow>> campaign;
  private final TableColumn<Row<DueRow>, Optional<DueRow>> since;
  private Subscription focusedRow = Subscription.EMPTY;
  private Runnable openPanel = () -> {};
  private int anchor;

  DueTable(DueViewModel model, Dates dates, Clock clock) {
    this.model = model;
    this.table = new PagedTable<>("due-table", model.rows());
    this.dates = dates;
    this.clock = clock;
    table.setAccessibleText("Rewards");
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.setRowFactory(_ -> new DueTableRow(this, model));
    TableColumn<Row<DueRow>, Optional<DueRow>> check = check();
    TableColumn<Row<DueRow>, Optional<DueRow>> participant =
        sized(
            Columns.twoLines(
                "participant",
                "Participant",
                row -> recipient(row).displayName(),
                row -> recipient(row).name().isEmpty() ? "" : recipient(row).email().value()),
            LEAST_PARTICIPANT,
            240);
    invited = sized(quiet("invited", "Invited", row -> row.reward().invitee()), LEAST_INVITED, 140);
    campaign =
        sized(
            quiet("campaign", "Campaign", row -> row.reward().campaignName()), LEAST_CAMPAIGN, 140);
    TableColumn<Row<DueRow>, Optional<DueRow>> reward =
        sized(Columns.offer("reward", "Reward", row -> row.reward().offer()), LEAST_REWARD, 140);
    since = sized(Columns.atTheRight("since", "Due since", this::since), LEAST_SINCE, 100);
    TableColumn<Row<DueRow>, Optional<DueRow>> stripe =
        sized(
            Columns.state("stripe", "Stripe", DueTable::standing, DueTable::sentence),
            LEAST_STRIPE,
            160);
    invited.setSortable(false);
    table
        .getColumns()
        .setAll(List.of(check, participant, invited, campaign, reward, since, stripe));
    sortBy(
        Map.of(
            participant, DueOrder.Column.PARTICIPANT,
            campaign, DueOrder.Column.CAMPAIGN,
            reward, DueOrder.Column.REWARD,
            since, DueOrder.Column.SINCE,
            stripe, DueOrder.Column.STRIPE));
    table.widthProperty().subscribe(width -> makeRoom(width.doubleValue()));
    table.getSelectionModel().selectedItemProperty().subscribe(this::focusedRowChanged);
    model.filterProperty().subscribe(() -> table.getSelectionModel().clearSelection());
    new DueTableKeys(this, model).install();
  }

  PagedTable<DueRow> node() {
    return table;
  }

  void onOpenPanel(Runnable action) {
    openPanel = action;
  }

  /// Opens the panel for the row that the keyboard is on.
  void openPanel() {
    openPanel.run();
  }

  /// Checks or unchecks one row and puts the keyboard on it.
  void toggle(int index) {
    anchor = index;
    table.getSelectionModel().select(index);
    table.requestFocus();
    model.rows().get(index).value().ifPresent(model.checked()::toggle);
  }

  /// Checks all rows from the one that was clicked or toggled last to this one.
  void checkTo(int index) {
    if (index >= 0) {
      model.checkRange(Math.min(anchor, table.getItems().size() - 1), index, true);
      table.getSelectionModel().select(index);
      table.requestFocus();
    }
  }

  private void sortBy(Map<TableColumn<Row<DueRow>, ?>, DueOrder.Column> columns) {
    since.setSortType(TableColumn.SortType.ASCENDING);
    table.getSortOrder().setAll(List.of(since));
    table.setSortPolicy(
        _ -> {
          table.getSelectionModel().clearSelection();
          model.sort(
              table.getSortOrder().stream()
                  .findFirst()
                  .map(
                      column ->
                          new DueOrder(
                              columns.getOrDefault(column, DueOrder.Column.SINCE),
                              column.getSortType() == TableColumn.SortType.ASCENDING))
                  .orElse(DueOrder.OLDEST_FIRST));
          return true;
        });
  }

  /// Columns give way in this order: Invited, Campaign, Due since.
  private void makeRoom(double width) {
    double least =
        CHECK
            + LEAST_PARTICIPANT
            + LEAST_INVITED
            + LEAST_CAMPAIGN
            + LEAST_REWARD
            + LEAST_SINCE
            + LEAST_STRIPE;
    invited.setVisible(width >= least);
    campaign.setVisible(width >= least - LEAST_INVITED);
    since.setVisible(width >= least - LEAST_INVITED - LEAST_CAMPAIGN);
  }

  /// The row under the keyboard may become another reward when the list is read again; then the
  /// keyboard is on none.
  private void focusedRowChanged(@Nullable Row<DueRow> row) {
    focusedRow.unsubscribe();
    model.target().focus(row == null ? Optional.empty() : row.value());
    if (row != null) {
      Optional<RewardId> here = row.value().map(value -> value.reward().id());
      focusedRow =
          row.valueProperty()
              .subscribe(
                  value -> {
                    if (here.isPresent() && !value.map(one -> one.reward().id()).equals(here)) {
                      table.getSelectionModel().clearSelection();
                    } else {
                      model.target().focus(value);
                    }
                  });
    }
  }

  private TableColumn<Row<DueRow>, Optional<DueRow>> check() {
    TableColumn<Row<DueRow>, Optional<DueRow>> column =
        Columns.nodes("check", "", () -> new CheckCell(model), CheckCell::show);
    column.setSortable(false);
    column.setResizable(false);
    column.setMinWidth(CHECK);
    column.setMaxWidth(CHECK);
    column.setPrefWidth(CHECK);
    column.getStyleClass().add("rd-check-column");
    column.setGraphic(new CheckAll(model));
    return column;
  }

  private static TableColumn<Row<DueRow>, Optional<DueRow>> quiet(
      String id, String title, Function<DueRow, String> text) {
    return Columns.quietText(id, title, text);
  }

  private static TableColumn<Row<DueRow>, Optional<DueRow>> sized(
      TableColumn<Row<DueRow>, Optional<DueRow>> column, double least, double usual) {
    column.setMinWidth(least);
    column.setPrefWidth(usual);
    return column;
  }

  private String since(DueRow row) {
    Instant now = clock.instant();
    return switch (row.reward().state()) {
      case RewardState.Suspected _ -> "Undecided";
      case RewardState.OnHold(var until) -> "from " + dates.shortDay(until, now);
      case RewardState.Due _,
          RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          dates.shortDay(row.since(), now);
    };
  }

  private static StateWord standing(DueRow row) {
    return switch (row.reward().state()) {
      case RewardState.Due _, RewardState.Suspected _ -> StateWord.of(row.readiness());
      case RewardState.OnHold _,
          RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _,
          RewardState.Cancelled _ ->
          StateWord.of(row.reward().state().name());
    };
  }

  private static String sentence(DueRow row) {
    return switch (row.readiness()) {
      case Readiness.NotChecked _ -> "Stripe's customers were not read since it became due.";
      case Readiness.Ready _ -> "";
      case Readiness.InTheWay(var reason) -> reason.message();
    };
  }

  private static Recipient recipient(DueRow row) {
    return row.reward().recipient();
  }

  /// The box in the head: checks all that match, or nothing.
  private static final class CheckAll extends CheckBox {
    CheckAll(DueViewModel model) {
      setId("check-all");
      setAccessibleText("Select all that match");
      setAllowIndeterminate(false);
      setOnAction(
          _ -> {
            model.toggleAll();
            show(model);
          });
      model.checked().selectionProperty().subscribe(() -> show(model));
      model.filterProperty().subscribe(() -> setDisable(!model.canCheck()));
    }

    private void show(DueViewModel model) {
      setIndeterminate(!model.checked().isEmpty() && !model.checked().isAll());
      setSelected(model.checked().isAll());
    }
  }

  /// A row's box.
  private static final class CheckCell extends CheckBox {
    private final DueViewModel model;
    private Optional<DueRow> shown = Optional.empty();

    CheckCell(DueViewModel model) {
      this.model = model;
      setFocusTraversable(false);
      setOnAction(_ -> shown.ifPresent(model.checked()::toggle));
      model.checked().selectionProperty().subscribe(() -> shown.ifPresent(this::show));
    }

    void show(DueRow row) {
      shown = Optional.of(row);
      setId("check-" + row.reward().id().value());
      setAccessibleText("Select " + recipient(row).displayName());
      setDisable(!CheckedRewards.canBeChecked(row));
      setSelected(model.checked().contains(row));
    }
  }
}
