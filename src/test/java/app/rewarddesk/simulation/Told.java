package app.rewarddesk.simulation;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.UnfinishedBatch;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Reward;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How things are called in a [Story].
final class Told {
  private Told() {}

  static String of(Object[] arguments) {
    return arguments == null
        ? "()"
        : Arrays.stream(arguments).map(Told::of).collect(Collectors.joining(", ", "(", ")"));
  }

  static String of(Object value) {
    return switch (value) {
      case null -> "done";
      case Attempt attempt -> attempt.idempotencyKey();
      case Reward reward -> reward.id().value() + " " + reward.state().name();
      case BatchId _ -> "a batch";
      case UnfinishedBatch unfinished -> "left " + unfinished.left().size();
      case Optional<?> optional -> optional.map(Told::of).orElse("empty");
      case Set<?> some -> some.size() + " in all";
      case Collection<?> some ->
          some.stream().map(Told::of).limit(6).collect(Collectors.joining(", ", "[", "]"));
      default -> value.toString();
    };
  }
}
