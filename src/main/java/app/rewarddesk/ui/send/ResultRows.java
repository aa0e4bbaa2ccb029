package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.send.ResultRow.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Those of a send who were not rewarded, with what became of each since.
final class ResultRows {
  private final Map<RewardId, ResultRow> rows = new LinkedHashMap<>();

  ResultRows(SendReport report) {
    report.unconfirmed().forEach(this::add);
    report.notRewarded().forEach(this::add);
  }

  Collection<ResultRow> all() {
    return rows.values();
  }

  /// Those of one reason.
  List<ResultRow> of(ResultGroup group) {
    return rows.values().stream().filter(row -> row.group().equals(group)).toList();
  }

  boolean has(RewardId id) {
    return rows.containsKey(id);
  }

  /// Grouped by reason: what is unconfirmed first, then the most frequent reason.
  List<ResultLine> lines() {
    Map<ResultGroup, List<ResultRow>> groups =
        rows.values().stream()
            .collect(
                Collectors.groupingBy(ResultRow::group, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<ResultGroup, List<ResultRow>> entry) -> rank(entry.getKey()))
                .thenComparingInt(entry -> -entry.getValue().size()))
        .<ResultLine>flatMap(
            entry ->
                Stream.concat(
                    Stream.<ResultLine>of(
                        new ResultLine.Heading(entry.getKey(), entry.getValue().size())),
                    entry.getValue().stream().map(ResultLine.Person::new)))
        .toList();
  }

  private static int rank(ResultGroup group) {
    return switch (group) {
      case ResultGroup.Unconfirmed() -> 0;
      case ResultGroup.Withheld _ -> 1;
    };
  }

  void set(Collection<RewardId> ids, Standing standing) {
    change(ids, row -> row.in(standing));
  }

  /// Takes over what another try showed.
  void absorb(SendReport again) {
    set(
        again.rewarded().stream().map(one -> one.reward().id()).toList(),
        new Standing.Done("Rewarded"));
    again.notRewarded().stream().filter(one -> has(one.reward().id())).forEach(this::add);
    again.unconfirmed().stream().filter(one -> has(one.reward().id())).forEach(this::add);
    set(again.notTried().stream().map(Reward::id).toList(), new Standing.Open());
  }

  /// Takes over what looking in Stripe settled.
  void absorb(ReconcileReport report) {
    set(ids(report.issued()), new Standing.Done("Found in Stripe: issued"));
    set(ids(report.dueAgain()), new Standing.Done("Not in Stripe: due again"));
    report
        .unconfirmed()
        .forEach(
            entry ->
                change(
                    List.of(entry.reward().id()),
                    row ->
                        new ResultRow(
                            row.reward(),
                            row.group(),
                            entry.message(),
                            entry.message(),
                            new Standing.Open())));
  }

  private static List<RewardId> ids(List<ReconcileReport.Entry> entries) {
    return entries.stream().map(entry -> entry.reward().id()).toList();
  }

  private void add(NotRewarded one) {
    put(
        new ResultRow(
            one.reward(),
            new ResultGroup.Withheld(one.reason().code()),
            one.reason().found(),
            one.reason().message(),
            new Standing.Open()));
  }

  private void add(SendReport.Unconfirmed one) {
    put(
        new ResultRow(
            one.reward(),
            new ResultGroup.Unconfirmed(),
            one.cause(),
            one.cause(),
            new Standing.Open()));
  }

  private void put(ResultRow row) {
    rows.put(row.reward().id(), row);
  }

  private void change(Collection<RewardId> ids, UnaryOperator<ResultRow> change) {
    ids.forEach(id -> rows.computeIfPresent(id, (_, row) -> change.apply(row)));
  }
}
