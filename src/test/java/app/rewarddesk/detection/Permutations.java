package app.rewarddesk.detection;

import java.util.ArrayList;
import java.util.List;

/// All orders, and all shorter lists, of some things.
final class Permutations {
  private Permutations() {}

  static <T> List<List<T>> of(List<T> things) {
    List<List<T>> all = new ArrayList<>();
    extend(List.of(), things, all);
    return all;
  }

  private static <T> void extend(List<T> begun, List<T> left, List<List<T>> all) {
    for (T next : left) {
      List<T> longer = new ArrayList<>(begun);
      longer.add(next);
      all.add(List.copyOf(longer));
      List<T> rest = new ArrayList<>(left);
      rest.remove(next);
      extend(longer, rest, all);
    }
  }
}
