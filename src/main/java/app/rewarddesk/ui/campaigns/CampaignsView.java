package app.rewarddesk.ui.campaigns;

import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.ModeBadge;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The campaigns at the left, the editor of one beside them. Every decision is in
/// [CampaignsViewModel].
public final class CampaignsView implements Screen {
  private static final double LIST_WIDTH = 258;

  private final CampaignsViewModel model;
  private final ListView<CampaignSummary> list;
  private final UnsavedDialog unsaved;
  private final BorderPane node;
  private boolean selecting;

  public CampaignsView(Workspace workspace) {
    this.model = new CampaignsViewModel(workspace);
    this.unsaved = new UnsavedDialog(workspace, model);
    this.list = new ListView<>(model.campaigns());
    fillList();
    var editor = new CampaignEditor(model);
    EmptyState empty = empty();
    node = new BorderPane();
    node.setId("campaigns-screen");
    node.getStyleClass().add("rd-page");
    node.setLeft(side(workspace));
    model.editedProperty().subscribe(edited -> node.setCenter(edited.isPresent() ? editor : empty));
    model.loadedProperty().subscribe(loaded -> empty.setVisible(loaded));
    model.editedProperty().subscribe(_ -> selectEdited());
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::saveOnCtrlS);
  }

  private BorderPane side(Workspace workspace) {
    var title = new Label("Campaigns");
    title.setId("page-title");
    title.getStyleClass().add("rd-page-title");
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var add = new Button(null, Icon.ADD.node());
    add.setId("add-campaign");
    add.setAccessibleText("Add a campaign");
    add.setTooltip(new Tooltip("Add a campaign"));
    add.getStyleClass().add(Styles.BUTTON_ICON);
    add.setOnAction(_ -> unsaved.askBefore(model::addNew));
    var head = new HBox(title, room, add);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("rd-title-row", "rd-campaigns-head");
    var side = new BorderPane(list);
    side.setTop(head);
    side.setBottom(badge(workspace));
    side.setId("campaigns-" + workspace.desk().mode().code());
    side.getStyleClass().add("rd-campaigns-side");
    side.setPrefWidth(LIST_WIDTH);
    side.setMinWidth(LIST_WIDTH);
    return side;
  }

  private static HBox badge(Workspace workspace) {
    var badge = new HBox(ModeBadge.brief(workspace.desk().mode()));
    badge.getStyleClass().add("rd-campaigns-mode");
    badge.visibleProperty().bind(PageHead.narrow(badge));
    badge.managedProperty().bind(badge.visibleProperty());
    return badge;
  }

  private void fillList() {
    list.setId("campaigns-list");
    list.setAccessibleText("Campaigns");
    list.getStyleClass().addAll("rd-campaigns-list", Tweaks.EDGE_TO_EDGE);
    list.setFixedCellSize(64);
    list.setCellFactory(_ -> new CampaignCell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    model.campaigns().subscribe(this::selectEdited);
  }

  private EmptyState empty() {
    var add = new Button("Make a campaign", Icon.ADD.node());
    add.setId("campaigns-empty-add");
    add.getStyleClass().add(Styles.ACCENT);
    add.setOnAction(_ -> model.addNew());
    return new EmptyState(
        "campaigns-empty",
        Icon.CAMPAIGNS,
        "No campaign yet",
        "A campaign says who qualifies, what the participant gets, and when.",
        add);
  }

  private void chosen(@Nullable CampaignSummary summary) {
    if (selecting || summary == null || isEdited(summary)) {
      return;
    }
    selectEdited();
    unsaved.askBefore(() -> model.edit(summary));
  }

  private boolean isEdited(CampaignSummary summary) {
    return model
        .editedProperty()
        .get()
        .filter(edited -> edited.id().equals(summary.campaign().id()))
        .isPresent();
  }

  private void selectEdited() {
    selecting = true;
    Optional<CampaignSummary> edited = list.getItems().stream().filter(this::isEdited).findFirst();
    edited.ifPresentOrElse(
        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    selecting = false;
  }

  private void saveOnCtrlS(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
      if (model.canSaveProperty().get()) {
        model.save(() -> {});
      }
      event.consume();
    }
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public void beforeLeaving(Runnable leave) {
    unsaved.askBefore(leave);
  }
}
