package app.rewarddesk.ui.due;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.ui.Chip;
import app.rewarddesk.ui.Icon;
import app.rewarddesk.ui.SearchField;
import app.rewarddesk.ui.StateWord;
import app.rewarddesk.ui.Tone;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/// What is shown: campaigns, a search, and the chips.
final class DueFilters extends VBox {
  /// Between the last key and the search.
  private static final Duration TYPING = Duration.millis(200);

  private static final double CONTROL_HEIGHT = 34;

  private final DueViewModel model;
  private final CheckComboBox<CampaignSummary> campaigns = new CheckComboBox<>();
  private final StringProperty typed = new SimpleStringProperty("");
  private final SearchField search =
      new SearchField("due-search", "Search name, email, code or Stripe id", typed);
  private final Map<Standing, Chip> chips = new EnumMap<>(Standing.class);
  private final Chip unconfirmed =
      new Chip("chip-unconfirmed", StateWord.of(StateName.UNCONFIRMED));
  private boolean following;

  DueFilters(DueViewModel model) {
    this.model = model;
    getStyleClass().add("rd-filters");
    search.setMinHeight(CONTROL_HEIGHT);
    var fields = new HBox(campaigns, search);
    fields.getStyleClass().add("rd-row");
    getChildren().addAll(fields, chipRow());
    makeCampaigns();
    followTyping();
    model.filterProperty().subscribe(this::follow);
  }

  /// `Ctrl F` anywhere in this node puts the focus in the search.
  void reachFrom(Node page) {
    search.reachFrom(page);
  }

  private void makeCampaigns() {
    campaigns.setId("campaign-filter");
    campaigns.setPrefWidth(216);
    campaigns.setMinHeight(CONTROL_HEIGHT);
    campaigns.setMaxHeight(CONTROL_HEIGHT);
    campaigns.setAccessibleText("Campaigns");
    campaigns.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable CampaignSummary summary) {
            return summary == null ? "" : summary.campaign().name();
          }

          @Override
          public CampaignSummary fromString(String text) {
            throw new UnsupportedOperationException("Campaigns are chosen, not typed");
          }
        });
    model.campaigns().subscribe(this::listCampaigns);
    listCampaigns();
    campaigns
        .getCheckModel()
        .getCheckedItems()
        .addListener((ListChangeListener<CampaignSummary>) _ -> chooseCampaigns());
  }

  private void listCampaigns() {
    following = true;
    campaigns.getItems().setAll(model.campaigns());
    following = false;
    follow();
  }

  private void chooseCampaigns() {
    if (!following) {
      model.showCampaigns(
          campaigns.getCheckModel().getCheckedItems().stream()
              .map(summary -> summary.campaign().id())
              .collect(Collectors.toSet()));
    }
  }

  private void followTyping() {
    var typing = new PauseTransition(TYPING);
    typing.setOnFinished(_ -> model.search(typed.get()));
    typed.subscribe(() -> typing.playFromStart());
    search.setOnAction(
        _ -> {
          typing.stop();
          model.search(typed.get());
        });
  }

  private HBox chipRow() {
    var group = new ToggleGroup();
    chips.put(Standing.ALL_DUE, new Chip("chip-all-due", "All due"));
    chips.put(
        Standing.READY, new Chip("chip-ready", new StateWord(Icon.READY, Tone.SUCCESS, "Ready")));
    chips.put(
        Standing.NEEDS_ATTENTION,
        new Chip(
            "chip-needs-attention",
            new StateWord(Icon.NEEDS_ATTENTION, Tone.WARNING, "Needs attention")));
    chips.put(Standing.ON_HOLD, new Chip("chip-on-hold", StateWord.of(StateName.ON_HOLD)));
    chips.put(Standing.UNCONFIRMED, unconfirmed);
    chips.forEach(
        (standing, chip) -> {
          chip.setToggleGroup(group);
          chip.setOnAction(_ -> model.showStanding(standing));
        });
    unconfirmed.managedProperty().bind(unconfirmed.visibleProperty());
    model.countsProperty().subscribe(this::count);
    var row = new HBox();
    row.getStyleClass().add("rd-row");
    row.getChildren().addAll(chips.values());
    return row;
  }

  private void count(Optional<DueCounts> counts) {
    chips.forEach(
        (standing, chip) ->
            chip.count(
                counts
                    .map(known -> OptionalLong.of(known.of(standing)))
                    .orElse(OptionalLong.empty())));
    showUnconfirmed();
  }

  private void showUnconfirmed() {
    boolean some = model.countsProperty().get().map(known -> known.unconfirmed() > 0).orElse(false);
    boolean shown = model.filterProperty().get().standing() == Standing.UNCONFIRMED;
    unconfirmed.setVisible(some || shown);
  }

  /// Shows what the filter is now, whoever changed it.
  private void follow() {
    following = true;
    Set<CampaignId> chosen = model.filterProperty().get().campaigns();
    campaigns.getCheckModel().clearChecks();
    var names = new LinkedHashSet<String>();
    for (CampaignSummary summary : List.copyOf(campaigns.getItems())) {
      if (chosen.contains(summary.campaign().id())) {
        campaigns.getCheckModel().check(summary);
        names.add(summary.campaign().name());
      }
    }
    campaigns.setTitle(
        switch (chosen.size()) {
          case 0 -> "All campaigns";
          case 1 -> names.isEmpty() ? "1 campaign" : names.getFirst();
          default -> chosen.size() + " campaigns";
        });
    following = false;
    if (!typed.get().strip().equals(model.filterProperty().get().search())) {
      typed.set(model.filterProperty().get().search());
    }
    chips.forEach(
        (standing, chip) -> chip.setSelected(standing == model.filterProperty().get().standing()));
    showUnconfirmed();
  }
}
