package app.rewarddesk.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Hands out people, each only once.
final class SampleChoice {
  private final List<SamplePerson> left;

  SampleChoice(List<SamplePerson> people) {
    this.left = new ArrayList<>(people);
  }

  /// The next people of that kind.
  List<SamplePerson> take(int count, Predicate<SamplePerson> kind) {
    var taken = left.stream().filter(kind).limit(count).toList();
    if (taken.size() < count) {
      throw new IllegalStateException("The sample company has too few people of a kind");
    }
    left.removeAll(taken);
    return taken;
  }
}
