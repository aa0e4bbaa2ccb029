package app.rewarddesk.ui.due;

import app.rewarddesk.campaign.CampaignId;
import app.rewarddesk.detection.CampaignSummary;
import app.rewarddesk.issuing.DueCounts;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.RewardWorth;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.LatestJob;
import app.rewarddesk.ui.PagedRows;
import app.rewarddesk.ui.Row;
import app.rewarddesk.ui.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The Reward Due list: which rewards are shown, which are checked, and what an action is for.
final class DueViewModel {

  /// What stands where the rows are.
  enum Contents {
    ROWS,
    /// Nothing is due and nothing was filtered away: say what to do next.
    NOTHING_YET,
    /// Nothing stands under this chip.
    NONE_HERE,
    /// There are rewards, but none that match the search or the campaigns.
    NO_MATCH
  }

  private static final RewardSelection ALL_THAT_IS_DUE =
      new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of());

  private final Workspace workspace;
  private final DueTarget target;
  private final PagedRows<DueRow> rows;
  private final LatestJob counting;
  private final LatestJob campaignReading;
  private final ObservableList<CampaignSummary> campaigns = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<DueFilter> filter =
      new ReadOnlyObjectWrapper<>(DueFilter.ALL_DUE);
  private final ReadOnlyObjectWrapper<DueOrder> order =
      new ReadOnlyObjectWrapper<>(DueOrder.OLDEST_FIRST);
  private final ReadOnlyObjectWrapper<Optional<DueCounts>> counts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<RewardWorth> allDue =
      new ReadOnlyObjectWrapper<>(RewardWorth.NOTHING);
  private final ReadOnlyObjectWrapper<Contents> contents =
      new ReadOnlyObjectWrapper<>(Contents.ROWS);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  DueViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.counting = new LatestJob(workspace.background());
    this.target = new DueTarget(workspace, this::notRead);
    this.campaignReading = new LatestJob(workspace.background());
    this.rows = new PagedRows<>(workspace.background(), _ -> notRead());
    rows.countProperty().subscribe(this::decideContents);
    counts.subscribe(this::decideContents);
  }

  // Properties

  PagedRows<DueRow> rows() {
    return rows;
  }

  /// What an action is for.
  DueTarget target() {
    return target;
  }

  CheckedRewards checked() {
    return target.checked();
  }

  /// The campaigns that can be filtered by, by name.
  ObservableList<CampaignSummary> campaigns() {
    return campaigns;
  }

  ReadOnlyObjectProperty<DueFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DueOrder> orderProperty() {
    return order.getReadOnlyProperty();
  }

  /// The numbers in the chips; empty as long as they are not known.
  ReadOnlyObjectProperty<Optional<DueCounts>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// All that is due, whatever is filtered.
  ReadOnlyObjectProperty<RewardWorth> allDueProperty() {
    return allDue.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Contents> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  /// Whether there is anything to filter and to act on.
  BooleanBinding startedProperty() {
    return contents.isNotEqualTo(Contents.NOTHING_YET);
  }

  /// What went wrong while reading, one sentence; blank when nothing did.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// A chip's number: `1,234`, or `…` as long as it is not known.
  String chipCount(Standing standing) {
    return counts.get().map(known -> String.format("%,d", known.of(standing))).orElse("…");
  }

  /// How many match the filter; empty as long as that is not known.
  OptionalLong matching() {
    return rows.countProperty().get();
  }

  /// Whether rows under this chip can be checked at all.
  boolean canCheck() {
    return filter.get().standing() != Standing.UNCONFIRMED;
  }

  /// What an export is of: what an action would be for, else all that match.
  RewardSelection exportTarget() {
    return target
        .selection()
        .orElseGet(() -> new RewardSelection.AllMatching(filter.get(), Set.of()));
  }

  // Commands

  /// Reads everything again. What is shown stays until the answers are there.
  void refresh() {
    problem.set("");
    if (rows.countProperty().get().isEmpty()) {
      showRows();
    } else {
      rows.refresh();
    }
    readCounts();
    target.weigh();
    var _ =
        campaignReading.start(
            _ -> workspace.desk().campaigns().all(), this::campaignsRead, _ -> notRead());
  }

  void search(String text) {
    showFilter(new DueFilter(filter.get().campaigns(), text, filter.get().standing()));
  }

  void showCampaigns(Set<CampaignId> some) {
    showFilter(new DueFilter(some, filter.get().search(), filter.get().standing()));
  }

  void showStanding(Standing standing) {
    showFilter(filter.get().under(standing));
  }

  void clearFilters() {
    showFilter(DueFilter.ALL_DUE.under(filter.get().standing()));
  }

  /// Sorts otherwise. The store sorts.
  void sort(DueOrder other) {
    if (!other.equals(order.get())) {
      order.set(other);
      showRows();
    }
  }

  /// Checks or unchecks all rows between two places, as far as they were read.
  void checkRange(int from, int to, boolean check) {
    checked()
        .set(
            IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
                .mapToObj(rows::get)
                .map(Row::value)
                .flatMap(Optional::stream)
                .toList(),
            check);
  }

  /// Lists all that is due, with these checked and nothing else.
  void showAndCheck(Set<RewardId> some) {
    showFilter(DueFilter.ALL_DUE);
    checked().setOnly(some);
  }

  /// Checks all that match, also what was not read.
  void checkAll() {
    if (canCheck()) {
      checked().setAll(filter.get());
    }
  }

  /// Checks all that match, or nothing when all of them are checked.
  void toggleAll() {
    if (checked().isEmpty()) {
      checkAll();
    } else {
      checked().clear();
    }
  }

  private void showFilter(DueFilter next) {
    if (!next.equals(filter.get())) {
      boolean sameCounts = next.under(filter.get().standing()).equals(filter.get());
      filter.set(next);
      checked().filterChanged();
      showRows();
      if (!sameCounts) {
        readCounts();
      }
    }
  }

  private void showRows() {
    RewardList rewards = workspace.desk().rewards();
    DueFilter asked = filter.get();
    DueOrder sorted = order.get();
    problem.set("");
    rows.show(
        new PagedRows.Source<>() {
          @Override
          public long count() {
            return rewards.counts(asked).of(asked.standing());
          }

          @Override
          public List<DueRow> page(long offset, int limit) {
            return rewards.page(asked, sorted, offset, limit);
          }
        });
  }

  private void readCounts() {
    RewardList rewards = workspace.desk().rewards();
    DueFilter asked = filter.get();
    var _ =
        counting.start(
            _ -> new Numbers(rewards.counts(asked), rewards.worth(ALL_THAT_IS_DUE)),
            numbers -> {
              allDue.set(numbers.allDue);
              counts.set(Optional.of(numbers.counts));
            },
            _ -> notRead());
  }

  private record Numbers(DueCounts counts, RewardWorth allDue) {}

  private void campaignsRead(List<CampaignSummary> all) {
    if (!all.equals(campaigns)) {
      campaigns.setAll(all);
    }
  }

  private void decideContents() {
    OptionalLong matching = matching();
    if (matching.isEmpty() || matching.getAsLong() > 0) {
      contents.set(Contents.ROWS);
    } else if (!isUnfiltered()) {
      contents.set(Contents.NO_MATCH);
    } else {
      contents.set(nothingAtAll() ? Contents.NOTHING_YET : Contents.NONE_HERE);
    }
  }

  private boolean isUnfiltered() {
    return filter.get().campaigns().isEmpty() && filter.get().search().isEmpty();
  }

  private boolean nothingAtAll() {
    return counts.get().map(known -> known.of(Standing.UNFINISHED) == 0).orElse(true);
  }

  private void notRead() {
    problem.set("The list could not be read from the data file. What is shown may be old.");
  }
}
