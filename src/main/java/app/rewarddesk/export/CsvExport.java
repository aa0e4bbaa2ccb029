package app.rewarddesk.export;

import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.RewardList;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves lists as CSV files in UTF-8, page by page. A file appears only when it is whole, and an
/// earlier one of that name is kept until then.
public final class CsvExport {
  private static final Logger LOG = LoggerFactory.getLogger(CsvExport.class);
  private static final int PAGE = 2_000;

  private final RewardList rewards;

  public CsvExport(RewardList rewards) {
    this.rewards = rewards;
  }

  /// Saves rewards that are not finished, longest due first.
  public ExportOutcome due(RewardSelection selection, Path file, Progress progress) {
    DueFilter filter =
        switch (selection) {
          case RewardSelection.These _ -> DueFilter.ALL_DUE.under(DueFilter.Standing.UNFINISHED);
          case RewardSelection.AllMatching(var matching, _) -> matching;
        };
    return save(
        new Listing<>(
            RewardLayouts.DUE,
            (offset, limit) -> rewards.page(filter, DueOrder.OLDEST_FIRST, offset, limit),
            row -> isIn(selection, row.reward()),
            rewards.counts(filter).of(filter.standing())),
        file,
        progress);
  }

  private static boolean isIn(RewardSelection selection, Reward reward) {
    return switch (selection) {
      case RewardSelection.These(var ids) -> ids.contains(reward.id());
      case RewardSelection.AllMatching(_, var except) -> !except.contains(reward.id());
    };
  }

  /// Saves issued rewards with their receipts, newest first.
  public ExportOutcome issued(IssuedFilter filter, Path file, Progress progress) {
    return save(
        new Listing<>(
            RewardLayouts.ISSUED,
            (offset, limit) -> rewards.issued(filter, offset, limit),
            _ -> true,
            rewards.countIssued(filter)),
        file,
        progress);
  }

  /// Saves what is due and was not rewarded at its last try, newest try first.
  public ExportOutcome notRewarded(Path file, Progress progress) {
    return save(
        new Listing<>(
            RewardLayouts.NOT_REWARDED,
            (offset, limit) ->
                rewards.notRewarded(offset, limit).stream().map(NotGiven::of).toList(),
            _ -> true,
            0),
        file,
        progress);
  }

  /// Saves a list that is at hand.
  public static <T> ExportOutcome save(CsvLayout<T> layout, List<T> rows, Path file) {
    return save(
        new Listing<>(
            layout,
            (offset, limit) -> rows.stream().skip(offset).limit(limit).toList(),
            _ -> true,
            rows.size()),
        file,
        Progress.unwatched());
  }

  /// A list that comes in pages.
  private interface Pages<T> {
    List<T> page(long offset, int limit);
  }

  /// What is saved.
  ///
  /// @param which rows of the pages
  /// @param total how many rows the pages have together, or 0 when that is not known
  private record Listing<T>(CsvLayout<T> layout, Pages<T> pages, Predicate<T> which, long total) {}

  private static <T> ExportOutcome save(Listing<T> listing, Path file, Progress progress) {
    try (var target = new NewFile(file)) {
      var sheet = new CsvSheet<>(listing.layout(), target.writer());
      long written = 0;
      long seen = 0;
      List<T> page = listing.pages().page(0, PAGE);
      while (!page.isEmpty()) {
        if (progress.stopRequested()) {
          return new ExportOutcome.Stopped();
        }
        List<T> chosen = page.stream().filter(listing.which()).toList();
        chosen.forEach(sheet::add);
        written += chosen.size();
        seen += page.size();
        progress.report(Math.min(seen, listing.total()), listing.total(), "writing rows");
        page = listing.pages().page(seen, PAGE);
      }
      sheet.flush();
      target.complete();
      return new ExportOutcome.Written(file, written);
    } catch (IOException | UncheckedIOException e) {
      return notWritten(file, e);
    }
  }

  private static ExportOutcome notWritten(Path file, Exception cause) {
    LOG.warn("Could not write {}", file, cause);
    return new ExportOutcome.NotWritten(
        cause instanceof AccessDeniedException
            ? file + " may not be written there. Choose another folder."
            : file + " could not be written. Check that the folder is there and has room.");
  }
}
