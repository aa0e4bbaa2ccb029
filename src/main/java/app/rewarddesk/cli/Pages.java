package app.rewarddesk.cli;

import java.util.ArrayList;
import java.util.List;

/// Reads a list that comes in pages to its end.
final class Pages {
  private static final int ROWS = 2_000;

  private Pages() {}

  /// A page of a list.
  interface Source<T> {
    List<T> page(long offset, int limit);
  }

  static <T> List<T> all(Source<T> source) {
    List<T> all = new ArrayList<>();
    List<T> page = source.page(0, ROWS);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = page.size() < ROWS ? List.of() : source.page(all.size(), ROWS);
    }
    return all;
  }
}
