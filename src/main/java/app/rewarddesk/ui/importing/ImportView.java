package app.rewarddesk.ui.importing;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.detection.CsvTable;
import app.rewarddesk.detection.ImportKind;
import app.rewarddesk.ui.EmptyState;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.Navigator;
import app.rewarddesk.ui.PageHead;
import app.rewarddesk.ui.ProblemLine;
import app.rewarddesk.ui.Screen;
import app.rewarddesk.ui.Workspace;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The import of a CSV file. Every decision is in [ImportViewModel].
public final class ImportView implements Screen {
  private static final double NARROWEST_COLUMNS = 450;
  private static final double WIDEST_COLUMNS = 520;

  private final Workspace workspace;
  private final ImportViewModel model;
  private final ToggleGroup kinds = new ToggleGroup();
  private final ToggleButton participants =
      kind("import-participants", "Participants", "left-pill");
  private final ToggleButton referrals = kind("import-referrals", "Referrals", "right-pill");
  private final ComboBox<Campaign> campaign = new ComboBox<>();
  private final BorderPane node = new BorderPane();

  public ImportView(Workspace workspace) {
    this.workspace = workspace;
    this.model = new ImportViewModel(workspace);
    node.setId("import-screen");
    node.getStyleClass().add("rd-page");
    node.setTop(head());
    node.setBottom(new ImportFooter(workspace, model));
    Node empty = empty();
    var preview = new BorderPane(new OutcomePane(workspace, model));
    var columns = new ColumnsPane(model);
    columns.prefWidthProperty().bind(node.widthProperty().map(ImportView::shareOfColumns));
    preview.setLeft(columns);
    model.tableProperty().subscribe(table -> node.setCenter(table.isPresent() ? preview : empty));
    model.kindProperty().subscribe(this::showKind);
    model.campaigns().subscribe(this::showCampaign);
    model.campaignProperty().subscribe(_ -> showCampaign());
    kinds.selectedToggleProperty().subscribe(_ -> chooseKind());
    campaign.valueProperty().subscribe(this::chooseCampaign);
  }

  private static double shareOfColumns(Number width) {
    return Math.clamp(width.doubleValue() * 0.44, NARROWEST_COLUMNS, WIDEST_COLUMNS);
  }

  private PageHead head() {
    campaign.setId("import-campaign");
    campaign.setItems(model.campaigns());
    campaign.setPromptText("No campaign yet");
    campaign.setAccessibleText("Import into this campaign");
    campaign.setConverter(new CampaignName());
    campaign.setPrefWidth(200);
    campaign.setMinWidth(190);
    campaign.disableProperty().bind(model.importingProperty());
    campaign.visibleProperty().bind(model.campaignProperty().map(Optional::isPresent));
    campaign.managedProperty().bind(campaign.visibleProperty());
    var pills = new HBox(participants, referrals);
    pills.disableProperty().bind(model.importingProperty());
    var row = new HBox(fileCard(), pills, campaign, makeCampaign());
    row.getStyleClass().add("rd-row");
    row.visibleProperty().bind(model.tableProperty().map(Optional::isPresent));
    row.managedProperty().bind(row.visibleProperty());
    return new PageHead("Import CSV", workspace.desk().mode())
        .below(
            row,
            new ProblemLine(
                "import-problem", model.problemProperty(), "Other file…", this::choose));
  }

  private Button makeCampaign() {
    var make = new Button("Make a campaign first", Icon.CAMPAIGNS.node());
    make.setId("import-make-campaign-first");
    make.setMinWidth(Region.USE_PREF_SIZE);
    make.setOnAction(_ -> workspace.navigator().show(Navigator.Place.CAMPAIGNS));
    make.visibleProperty()
        .bind(model.stepProperty().map(step -> step instanceof ImportStep.NoCampaign));
    make.managedProperty().bind(make.visibleProperty());
    return make;
  }

  private HBox fileCard() {
    var name = new Label();
    name.setId("import-file");
    name.getStyleClass().add("rd-medium");
    name.setMinWidth(Region.USE_PREF_SIZE);
    var details = new Label();
    details.setId("import-file-details");
    details.getStyleClass().add("rd-muted");
    var whole = new Tooltip();
    details.setTooltip(whole);
    ObservableValue<Boolean> narrow = PageHead.narrow(details);
    model
        .tableProperty()
        .subscribe(
            table -> {
              name.setText(table.map(FileDetails::shortName).orElse(""));
              name.setTooltip(new Tooltip(table.map(CsvTable::name).orElse("")));
              whole.setText(table.map(FileDetails::of).orElse(""));
              showDetails(details, narrow.getValue());
            });
    narrow.subscribe(now -> showDetails(details, now));
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var other = new Button("Choose file…", Icon.FOLDER.small());
    other.setId("choose-file");
    other.getStyleClass().add(Styles.SMALL);
    other.setMinWidth(Region.USE_PREF_SIZE);
    other.disableProperty().bind(model.importingProperty());
    other.setOnAction(_ -> choose());
    var card = new HBox(Icon.FILE.node(), name, details, room, other);
    card.getStyleClass().addAll("rd-card", "rd-row", "rd-file-card");
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  /// In a narrow window how many rows; the rest is in the tool tip.
  private void showDetails(Label details, boolean narrow) {
    details.setText(
        model
            .tableProperty()
            .get()
            .map(file -> narrow ? FileDetails.rows(file) : FileDetails.of(file))
            .orElse(""));
  }

  private Node empty() {
    var choose = new Button("Choose a CSV file…", Icon.IMPORT.node());
    choose.setId("choose-first-file");
    choose.getStyleClass().add(Styles.ACCENT);
    choose.setOnAction(_ -> choose());
    var campaigns = new Button("Make a campaign first", Icon.CAMPAIGNS.node());
    campaigns.setId("import-make-campaign");
    campaigns.setOnAction(_ -> workspace.navigator().show(Navigator.Place.CAMPAIGNS));
    campaigns.visibleProperty().bind(model.campaignProperty().map(Optional::isEmpty));
    campaigns.managedProperty().bind(campaigns.visibleProperty());
    return new EmptyState(
        "import-empty",
        Icon.IMPORT,
        "Bring in people and referrals",
        "Choose a CSV file of participants or of referrals, or drop it on this window. You see what"
            + " would happen before anything is changed.",
        choose,
        campaigns);
  }

  private void choose() {
    workspace.files().open("Import CSV", "csv").ifPresent(model::open);
  }

  private ToggleButton kind(String id, String text, String styleClass) {
    var button = new ToggleButton(text);
    button.setId(id);
    button.getStyleClass().add(styleClass);
    button.setToggleGroup(kinds);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void showKind(ImportKind about) {
    kinds.selectToggle(
        switch (about) {
          case PARTICIPANTS -> participants;
          case REFERRALS -> referrals;
        });
  }

  /// One of the two is always chosen.
  private void chooseKind() {
    if (kinds.getSelectedToggle() == null) {
      showKind(model.kindProperty().get());
      return;
    }
    ImportKind chosen = participants.isSelected() ? ImportKind.PARTICIPANTS : ImportKind.REFERRALS;
    if (chosen != model.kindProperty().get()) {
      model.about(chosen);
    }
  }

  private void showCampaign() {
    campaign.setValue(model.campaignProperty().get().orElse(null));
  }

  private void chooseCampaign(@Nullable Campaign chosen) {
    if (chosen != null && !Optional.of(chosen).equals(model.campaignProperty().get())) {
      model.into(chosen);
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
  public void open(Path file) {
    model.open(file);
  }

  /// Shows a campaign by its name.
  private static final class CampaignName extends StringConverter<Campaign> {
    @Override
    public String toString(@Nullable Campaign campaign) {
      return campaign == null ? "" : "Into: " + campaign.name();
    }

    @Override
    public Campaign fromString(String text) {
      throw new UnsupportedOperationException("The box is not edited");
    }
  }
}
