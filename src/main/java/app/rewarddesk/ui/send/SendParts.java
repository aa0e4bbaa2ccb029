package app.rewarddesk.ui.send;

import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.issuing.NotRewarded;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.SendReport;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts of one send: a stop ends one, *Continue* begins the next.
///
/// @param parts oldest first
record SendParts(List<SendReport> parts) {
  static final SendParts NONE = new SendParts(List.of());

  SendParts {
    parts = List.copyOf(parts);
  }

  SendParts plus(SendReport next) {
    return new SendParts(Stream.concat(parts.stream(), Stream.of(next)).toList());
  }

  /// How long was sent, without the times in between.
  Duration worked() {
    return parts.stream()
        .map(part -> Duration.between(part.startedAt(), part.finishedAt()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// One report of all parts. What became of somebody after an earlier part is asked of the ledger:
  /// it may have been looked for, or sent again, since. Reads the data file.
  SendReport together(RewardLedger ledger) {
    SendReport last = parts.getLast();
    if (parts.size() == 1) {
      return last;
    }
    var all = new Collected(ledger);
    parts.subList(0, parts.size() - 1).forEach(all::addEarlier);
    all.rewarded.addAll(last.rewarded());
    all.notRewarded.addAll(last.notRewarded());
    all.unconfirmed.addAll(last.unconfirmed());
    all.left.addAll(last.notTried());
    return new SendReport(
        last.batch(),
        parts.getFirst().startedAt(),
        last.finishedAt(),
        all.rewarded,
        all.notRewarded,
        all.unconfirmed,
        all.left,
        calls());
  }

  private CallCount calls() {
    return new CallCount(
        parts.stream().mapToLong(part -> part.calls().reads()).sum(),
        parts.stream().mapToLong(part -> part.calls().writes()).sum());
  }

  /// Puts the people of earlier parts where they belong by now.
  private static final class Collected {
    private final RewardLedger ledger;
    private final List<SendReport.Rewarded> rewarded = new ArrayList<>();
    private final List<NotRewarded> notRewarded = new ArrayList<>();
    private final List<SendReport.Unconfirmed> unconfirmed = new ArrayList<>();
    private final List<Reward> left = new ArrayList<>();

    private Collected(RewardLedger ledger) {
      this.ledger = ledger;
    }

    private void addEarlier(SendReport part) {
      rewarded.addAll(part.rewarded());
      part.notRewarded().forEach(this::addEarlier);
      part.unconfirmed().forEach(this::addEarlier);
    }

    private void addEarlier(NotRewarded one) {
      if (state(one.reward().id()).orElse(one.reward().state())
          instanceof RewardState.Issued(var receipt)) {
        rewarded.add(new SendReport.Rewarded(one.reward(), receipt));
      } else {
        notRewarded.add(one);
      }
    }

    private void addEarlier(SendReport.Unconfirmed one) {
      switch (state(one.reward().id()).orElse(one.reward().state())) {
        case RewardState.Issued(var receipt) ->
            rewarded.add(new SendReport.Rewarded(one.reward(), receipt));
        case RewardState.Due _ -> left.add(one.reward());
        case RewardState.OnHold _,
            RewardState.Suspected _,
            RewardState.Issuing _,
            RewardState.Unconfirmed _,
            RewardState.MarkedIssued _,
            RewardState.Dismissed _,
            RewardState.Cancelled _ ->
            unconfirmed.add(one);
      }
    }

    private Optional<RewardState> state(RewardId reward) {
      return ledger.find(reward).map(Reward::state);
    }
  }
}
