package app.rewarddesk.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts what is too much for one statement into pieces.
final class Chunks {
  private Chunks() {}

  /// The same elements in the same order, at most so many together.
  static <T> List<List<T>> of(Collection<T> all, int most) {
    List<T> list = List.copyOf(all);
    return IntStream.iterate(0, from -> from < list.size(), from -> from + most)
        .mapToObj(from -> list.subList(from, Math.min(from + most, list.size())))
        .toList();
  }
}
