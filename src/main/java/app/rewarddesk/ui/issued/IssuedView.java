package app.rewarddesk.ui.issued;

import app.rewarddesk.issuing.IssuedRow;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.ui.Columns;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.PagedTable;
import app.rewarddesk.ui.PanelBeside;
import app.rewarddesk.ui.ProblemLine;
import app.rewarddesk.ui.Row;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.SearchField;
import app.rewarddesk.ui.StateWord;
import app.rewarddesk.ui.ValueLine;
import app.rewarddesk.ui.Workspace;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What was given, and the receipt of the one that is looked at. Every decision is in
/// [IssuedViewModel].
public final class IssuedView implements Screen {
  private static final double ROOM_FOR_ALL_COLUMNS = 900;
  private static final double PARTICIPANT_WIDTH = 230;

  private static final KeyCombination EXPORT =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  private final Workspace workspace;
  private final IssuedViewModel model;
  private final Dates dates = Dates.local();
  private final PagedTable<IssuedRow> table;
  private final ValueLine count = new ValueLine("issued-count");
  private final PanelBeside node;

  public IssuedView(Workspace workspace) {
    this.workspace = workspace;
    this.model = new IssuedViewModel(workspace);
    this.table = new PagedTable<>("issued-table", model.rows());
    fillTable();
    var body = new StackPane(table);
    var page = new BorderPane(body);
    page.getStyleClass().add("rd-page");
    page.setTop(head(page));
    var panel = new ReceiptPanel(workspace, model, dates);
    panel.setVisible(false);
    node = new PanelBeside(page, body, panel);
    node.setId("issued-screen");
    model.storyProperty().subscribe(story -> panel.setVisible(story.isPresent()));
    model.rows().countProperty().subscribe(this::showCount);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::exportByKey);
  }

  private PageHead head(Node page) {
    var search =
        new SearchField("issued-search", "Search name, email or Stripe id", model.searchProperty());
    search.reachFrom(page);
    return new PageHead("Issued", workspace.desk().mode(), export())
        .below(
            count,
            search,
            new ProblemLine(
                "issued-problem", model.problemProperty(), "Try again", model::refresh));
  }

  private Button export() {
    var export = new Button("Export…", Icon.EXPORT.node());
    export.setId("issued-export");
    export.setMinWidth(Button.USE_PREF_SIZE);
    export.setOnAction(_ -> model.export());
    export.disableProperty().bind(model.rows().countProperty().map(count -> count.orElse(0) == 0));
    return export;
  }

  private void fillTable() {
    var invited =
        Columns.<IssuedRow>quietText("issued-invited", "Invited", row -> row.reward().invitee());
    var campaign =
        Columns.<IssuedRow>quietText(
            "issued-campaign", "Campaign", row -> row.reward().campaignName());
    var participant =
        Columns.<IssuedRow>twoLines(
            "issued-participant",
            "Participant",
            row -> row.reward().recipient().displayName(),
            row -> row.reward().recipient().email().value());
    participant.setPrefWidth(PARTICIPANT_WIDTH);
    table
        .getColumns()
        .setAll(
            List.of(
                participant,
                invited,
                campaign,
                Columns.offer("issued-reward", "Reward", row -> row.reward().offer()),
                Columns.atTheRight(
                    "issued-at",
                    "Issued",
                    row -> dates.shortMoment(row.at(), workspace.desk().clock().instant())),
                Columns.code("issued-id", "In Stripe", IssuedView::mainId),
                Columns.state(
                    "issued-state", "State", row -> StateWord.of(row.reward().state().name()))));
    table
        .widthProperty()
        .subscribe(
            width -> {
              invited.setVisible(width.doubleValue() >= ROOM_FOR_ALL_COLUMNS + 180);
              campaign.setVisible(width.doubleValue() >= ROOM_FOR_ALL_COLUMNS);
            });
    model.searchProperty().subscribe(search -> table.setPlaceholder(empty(search)));
    table.getSelectionModel().selectedItemProperty().subscribe(this::open);
  }

  private static String mainId(IssuedRow row) {
    return row.reward().state() instanceof RewardState.Issued(var receipt)
        ? receipt.stripeIds().getFirst()
        : "";
  }

  private EmptyState empty(String search) {
    return search.isBlank() ? nothingIssued() : nothingMatches();
  }

  private EmptyState nothingMatches() {
    var clear = new Button("Clear search");
    clear.setId("issued-clear-search");
    clear.setOnAction(_ -> model.searchProperty().set(""));
    return new EmptyState(
        "issued-no-match",
        Icon.SEARCH,
        "No issued reward matches",
        "The search looks at names, emails and ids of Stripe.",
        clear);
  }

  private EmptyState nothingIssued() {
    var show = new Button("Show Reward Due", Icon.REWARD_DUE.node());
    show.setId("issued-show-due");
    show.setOnAction(_ -> workspace.navigator().show(Navigator.Place.REWARD_DUE));
    return new EmptyState(
        "issued-empty",
        Icon.ISSUED,
        "Nothing issued here",
        "Every reward that reached Stripe is listed here with its receipt.",
        show);
  }

  private void open(@Nullable Row<IssuedRow> row) {
    if (row != null) {
      row.value().ifPresent(one -> model.open(one.reward().id()));
    }
  }

  private void showCount(OptionalLong rewards) {
    count.show(
        List.of(
            rewards.isPresent()
                ? ValueLine.Figure.of(rewards.getAsLong(), "reward")
                : ValueLine.Figure.notYetKnown("rewards")));
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.storyProperty().get().isPresent()) {
      closePanel();
      event.consume();
    }
  }

  private void exportByKey(KeyEvent event) {
    if (EXPORT.match(event) && model.rows().countProperty().get().orElse(0) > 0) {
      model.export();
      event.consume();
    }
  }

  private void closePanel() {
    model.closePanel();
    table.getSelectionModel().clearSelection();
    table.requestFocus();
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
