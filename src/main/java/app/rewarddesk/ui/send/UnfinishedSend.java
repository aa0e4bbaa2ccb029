package app.rewarddesk.ui.send;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.ReconcileReport;
import app.rewarddesk.issuing.UnfinishedBatch;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.ui.Dates;
import app.rewarddesk.ui.StripeCheck;
import app.rewarddesk.ui.Workspace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A send that was broken off because the program ended: what is left of it, and taking it up
/// again. What is unconfirmed is looked for before anything is sent.
final class UnfinishedSend {

  /// @param unconfirmed those whose call's answer is not known, if only since the program ended
  record Found(UnfinishedBatch batch, Set<RewardId> unconfirmed) {
    Found {
      unconfirmed = Set.copyOf(unconfirmed);
    }

    private boolean isNothing() {
      return batch.left().isEmpty() && unconfirmed.isEmpty();
    }
  }

  private final Workspace workspace;
  private final Dates dates;
  private final StripeCheck check;
  private final Consumer<Set<RewardId>> takeUp;
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Set<RewardId>> show = _ -> {};

  /// @param takeUp is given what is to be sent; it calls [#leave] once that was agreed to
  UnfinishedSend(
      Workspace workspace, Dates dates, StripeCheck check, Consumer<Set<RewardId>> takeUp) {
    this.workspace = workspace;
    this.dates = dates;
    this.check = check;
    this.takeUp = takeUp;
  }

  // Properties

  /// Empty when there is none, or it was left.
  ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  StripeCheck check() {
    return check;
  }

  /// `A send of 121 rewards was broken off on 23 Nov 2026, 10:42. 47 are left, 3 unconfirmed.`
  String text() {
    return found.get().map(this::text).orElse("");
  }

  private String text(Found one) {
    UnfinishedBatch batch = one.batch();
    String begin =
        "A send of "
            + Words.count(batch.planned(), "reward")
            + ", begun on "
            + dates.moment(batch.openedAt())
            + ", was broken off when RewardDesk ended. ";
    String left =
        batch.left().isEmpty()
            ? "Nobody is left to be sent to"
            : Words.number(batch.left().size())
                + (batch.left().size() == 1 ? " is" : " are")
                + " left, still due";
    return begin
        + left
        + (one.unconfirmed().isEmpty()
            ? "."
            : "; " + Words.number(one.unconfirmed().size()) + " unconfirmed: looked for first.");
  }

  // Commands

  /// Who shows what is left.
  void onShow(Consumer<Set<RewardId>> showing) {
    show = showing;
  }

  /// Reads whether there is one. To be asked while nothing is sent.
  void look() {
    var _ = workspace.background().start(_ -> read(), this::read, _ -> {});
  }

  /// Checks those that are not known with Stripe, then offers what is left to be sent.
  void goOn() {
    found.get().ifPresent(this::goOn);
  }

  /// Shows those that are left in the list of what is due.
  void show() {
    found.get().ifPresent(one -> show.accept(one.batch().left()));
  }

  /// Offers it no more; what is left stays due.
  void leave() {
    leave(() -> {});
  }

  /// Offers it no more.
  ///
  /// @param then is run once that is kept, so that a new send is not taken for an unfinished one
  void leave(Runnable then) {
    found.set(Optional.empty());
    Desk desk = workspace.desk();
    var _ =
        workspace
            .background()
            .start(
                _ -> {
                  desk.ledger().leaveUnfinishedBatches(desk.clock().instant());
                  return then;
                },
                Runnable::run,
                _ ->
                    workspace
                        .notices()
                        .problem(
                            "It could not be written to the data file; it is offered again at the"
                                + " next start."));
  }

  private Optional<Found> read() {
    Desk desk = workspace.desk();
    return desk.ledger()
        .unfinishedBatch()
        .map(
            batch ->
                new Found(
                    batch,
                    desk.ledger().unconfirmed().stream()
                        .filter(attempt -> attempt.batch().equals(batch.batch()))
                        .map(Attempt::reward)
                        .map(reward -> reward.id())
                        .collect(Collectors.toSet())));
  }

  private void read(Optional<Found> one) {
    found.set(one);
    if (one.filter(Found::isNothing).isPresent()) {
      leave();
    }
  }

  private void goOn(Found one) {
    if (one.unconfirmed().isEmpty()) {
      offer(one.batch().left());
    } else {
      check.check(new StripeCheck.Asker(report -> looked(one, report), () -> {}));
    }
  }

  private void looked(Found one, ReconcileReport report) {
    var left = new HashSet<>(one.batch().left());
    report.dueAgain().stream()
        .map(entry -> entry.reward().id())
        .filter(one.unconfirmed()::contains)
        .forEach(left::add);
    var unknown = new HashSet<RewardId>();
    report.unconfirmed().stream()
        .map(entry -> entry.reward().id())
        .filter(one.unconfirmed()::contains)
        .forEach(unknown::add);
    UnfinishedBatch was = one.batch();
    found.set(
        Optional.of(
            new Found(
                new UnfinishedBatch(was.batch(), was.openedAt(), was.planned(), left), unknown)));
    offer(left);
  }

  private void offer(Set<RewardId> left) {
    if (left.isEmpty()) {
      workspace.notices().tell("Nobody is left to be sent to.");
      leave();
    } else {
      takeUp.accept(left);
    }
  }
}
