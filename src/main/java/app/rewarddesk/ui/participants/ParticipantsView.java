package app.rewarddesk.ui.participants;

import app.rewarddesk.detection.ParticipantRow;
import app.rewarddesk.ui.Columns;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.PagedTable;
import app.rewarddesk.ui.ProblemLine;
import app.rewarddesk.ui.Row;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.SearchField;
import app.rewarddesk.ui.ValueLine;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// Who can refer others, with their code and what they earned. Every decision is in
/// [ParticipantsViewModel].
public final class ParticipantsView implements Screen {
  private static final double ROOM_FOR_CUSTOMER = 980;
  private static final double ROOM_FOR_CAMPAIGN = 820;
  private static final double PARTICIPANT_WIDTH = 240;
  private static final double COUNT_WIDTH = 110;

  private final Workspace workspace;
  private final ParticipantsViewModel model;
  private final PagedTable<ParticipantRow> table;
  private final ValueLine count = new ValueLine("participants-count");
  private final BorderPane node;

  public ParticipantsView(Workspace workspace) {
    this.workspace = workspace;
    this.model = new ParticipantsViewModel(workspace);
    this.table = new PagedTable<>("participants-table", model.rows());
    fillTable();
    node = new BorderPane(table);
    node.setId("participants-screen");
    node.getStyleClass().add("rd-page");
    node.setTop(head());
    model.rows().countProperty().subscribe(this::showCount);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnCtrlC);
  }

  private PageHead head() {
    var search =
        new SearchField(
            "participants-search", "Search name, email or code", model.searchProperty());
    search.reachFrom(node);
    return new PageHead("Participants", workspace.desk().mode(), importButton(Styles.ACCENT))
        .below(
            count,
            search,
            new ProblemLine(
                "participants-problem", model.problemProperty(), "Try again", model::refresh));
  }

  private Button importButton(String style) {
    var load = new Button("Import CSV…", Icon.IMPORT.node());
    load.setId("participants-import");
    load.getStyleClass().add(style);
    load.setOnAction(_ -> workspace.navigator().show(Navigator.Place.IMPORT));
    return load;
  }

  private void fillTable() {
    var campaign =
        Columns.<ParticipantRow>quietText(
            "participants-campaign", "Campaign", ParticipantRow::campaignName);
    var customer =
        Columns.<ParticipantRow>code(
            "participants-customer", "Customer", row -> String.join(", ", row.customers()));
    var participant =
        Columns.<ParticipantRow>twoLines(
            "participants-participant",
            "Participant",
            row -> row.participant().displayName(),
            row -> row.participant().email().value());
    participant.setPrefWidth(PARTICIPANT_WIDTH);
    table
        .getColumns()
        .setAll(
            List.of(
                participant,
                campaign,
                codeColumn(),
                count("participants-referrals", "Referrals", ParticipantRow::referrals),
                count("participants-due", "Due", ParticipantRow::rewardsDue),
                count("participants-issued", "Issued", ParticipantRow::rewardsIssued),
                customer));
    table
        .widthProperty()
        .subscribe(
            width -> {
              customer.setVisible(width.doubleValue() >= ROOM_FOR_CUSTOMER);
              campaign.setVisible(width.doubleValue() >= ROOM_FOR_CAMPAIGN);
            });
    model.searchProperty().subscribe(search -> table.setPlaceholder(empty(search)));
  }

  private static TableColumn<Row<ParticipantRow>, Optional<ParticipantRow>> count(
      String id, String title, ToLongFunction<ParticipantRow> number) {
    TableColumn<Row<ParticipantRow>, Optional<ParticipantRow>> column =
        Columns.atTheRight(id, title, row -> "%,d".formatted(number.applyAsLong(row)));
    column.setMaxWidth(COUNT_WIDTH);
    return column;
  }

  private EmptyState empty(String search) {
    return search.isBlank() ? nobodyYet() : nobodyMatches();
  }

  private EmptyState nobodyMatches() {
    var clear = new Button("Clear search");
    clear.setId("participants-clear-search");
    clear.setOnAction(_ -> model.searchProperty().set(""));
    return new EmptyState(
        "participants-no-match",
        Icon.SEARCH,
        "No participant matches",
        "The search looks at names, emails and referral codes.",
        clear);
  }

  private EmptyState nobodyYet() {
    return new EmptyState(
        "participants-empty",
        Icon.PARTICIPANTS,
        "No participants yet",
        "Participants are the people who can refer others. Import them from a spreadsheet or"
            + " another tracker.",
        emptyImport());
  }

  private Button emptyImport() {
    Button load = importButton(Styles.BUTTON_OUTLINED);
    load.setId("participants-empty-import");
    return load;
  }

  private TableColumn<Row<ParticipantRow>, Optional<ParticipantRow>> codeColumn() {
    return Columns.nodes(
        "participants-code",
        "Code",
        () -> new CodeCell(model),
        (CodeCell cell, ParticipantRow row) -> cell.show(row));
  }

  private void showCount(OptionalLong participants) {
    count.show(
        List.of(
            participants.isPresent()
                ? ValueLine.Figure.of(participants.getAsLong(), "participant")
                : ValueLine.Figure.notYetKnown("participants")));
  }

  private void copyOnCtrlC(KeyEvent event) {
    Row<ParticipantRow> row = table.getSelectionModel().getSelectedItem();
    if (event.isShortcutDown() && event.getCode() == KeyCode.C && row != null) {
      row.value().filter(one -> !one.participant().code().isEmpty()).ifPresent(model::copyCode);
      event.consume();
    }
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    model.show();
  }
}
