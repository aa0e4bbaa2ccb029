package app.rewarddesk.ui.campaigns;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The campaigns, and the one that is edited.
final class CampaignsViewModel {
  private final Workspace workspace;
  private final LatestJob reading;
  private final ObservableList<CampaignSummary> campaigns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Edited>> edited =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<CampaignForm> form = new SimpleObjectProperty<>(CampaignForm.NEW);
  private final ReadOnlyObjectWrapper<Map<Field, String>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canSave = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper keepingOldOffer = new ReadOnlyLongWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  CampaignsViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.reading = new LatestJob(workspace.background());
    form.subscribe(this::judge);
    saving.subscribe(this::judge);
  }

  /// What is edited.
  ///
  /// @param saved the fields as they are saved; for a new one, as it began
  /// @param due how many rewards keep the offer that was frozen into them
  record Edited(CampaignId id, boolean isNew, CampaignForm saved, long due) {}

  // Properties

  ObservableList<CampaignSummary> campaigns() {
    return campaigns;
  }

  /// Whether the list was read once.
  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /// Empty while no campaign is chosen.
  ReadOnlyObjectProperty<Optional<Edited>> editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /// What the fields hold; the view writes it with every key.
  ObjectProperty<CampaignForm> formProperty() {
    return form;
  }

  /// One short sentence for each field that is wrong.
  ReadOnlyObjectProperty<Map<Field, String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Whether the fields differ from what is saved.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// How many due rewards keep the offer they were made with, while another is in the fields.
  ReadOnlyLongProperty keepingOldOfferProperty() {
    return keepingOldOffer.getReadOnlyProperty();
  }

  /// One sentence over the editor; blank while all is well.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether *Save* would save now.
  ReadOnlyBooleanProperty canSaveProperty() {
    return canSave.getReadOnlyProperty();
  }

  // Commands

  /// Reads the list again. What is being edited stays.
  void refresh() {
    var _ =
        reading.start(
            _ -> workspace.desk().campaigns().all(), this::show, _ -> failed("could not be read"));
  }

  void edit(CampaignSummary summary) {
    open(
        new Edited(
            summary.campaign().id(), false, CampaignForm.of(summary.campaign()), summary.due()));
  }

  void addNew() {
    open(new Edited(CampaignId.next(), true, CampaignForm.NEW, 0));
  }

  void discard() {
    edited.get().ifPresent(one -> form.set(one.saved()));
    edited.get().filter(Edited::isNew).ifPresent(_ -> edited.set(Optional.empty()));
    judge();
  }

  /// Saves, asks the rule again of those who had not qualified, and works out anew what is in the
  /// way.
  ///
  /// @param after runs once it is saved
  void save(Runnable after) {
    Optional<Campaign> campaign = edited.get().flatMap(one -> form.get().campaign(one.id()));
    if (campaign.isEmpty() || saving.get()) {
      return;
    }
    saving.set(true);
    problem.set("");
    Desk desk = workspace.desk();
    var _ =
        workspace
            .background()
            .start(
                _ -> save(desk, campaign.get()),
                made -> saved(campaign.get(), made, after),
                _ -> {
                  saving.set(false);
                  failed("could not be written");
                });
  }

  /// How many rewards were made; empty when another campaign has the name.
  private static Optional<Integer> save(Desk desk, Campaign campaign) {
    if (!desk.campaigns().save(campaign, desk.clock().instant())) {
      return Optional.empty();
    }
    int made = desk.evaluation().evaluate(campaign.id());
    desk.bringUpToDate();
    return Optional.of(made);
  }

  private void saved(Campaign campaign, Optional<Integer> made, Runnable after) {
    saving.set(false);
    if (made.isEmpty()) {
      problem.set("Another campaign is called " + campaign.name() + ". Choose another name.");
      return;
    }
    long due = edited.get().map(Edited::due).orElse(0L);
    open(new Edited(campaign.id(), false, CampaignForm.of(campaign), due));
    workspace.notices().tell(campaign.name() + " saved" + news(made.get()));
    workspace.navigator().refresh();
    after.run();
  }

  private static String news(int made) {
    return switch (made) {
      case 0 -> "";
      case 1 -> "; 1 more referral qualified";
      default -> String.format("; %,d more referrals qualified", made);
    };
  }

  private void show(List<CampaignSummary> read) {
    campaigns.setAll(read);
    loaded.set(true);
    if (edited.get().isEmpty() && !read.isEmpty()) {
      edit(read.getFirst());
    }
  }

  private void open(Edited one) {
    problem.set("");
    edited.set(Optional.of(one));
    form.set(one.saved());
    judge();
  }

  private void judge() {
    problems.set(form.get().problems());
    changed.set(
        edited.get().map(one -> one.isNew() || !one.saved().equals(form.get())).orElse(false));
    keepingOldOffer.set(
        edited
            .get()
            .filter(one -> !one.saved().offer().equals(form.get().offer()))
            .map(Edited::due)
            .orElse(0L));
    canSave.set(changed.get() && problems.get().isEmpty() && !saving.get());
  }

  private void failed(String what) {
    problem.set("The data file " + what + ". Nothing was changed; try again.");
  }
}
