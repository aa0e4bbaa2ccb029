package app.rewarddesk.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Some neighbouring rows of a [PagedRows], read together.
final class RowPage<R> {
  static final int SIZE = 200;

  private final List<Row<R>> rows;

  /// The question that the rows answer; none yet.
  private int question = -1;

  /// @param number the page's place, from 0
  RowPage(int number) {
    rows = IntStream.range(0, SIZE).mapToObj(place -> new Row<R>(number * SIZE + place)).toList();
  }

  /// @param place 0 to [#SIZE] - 1
  Row<R> row(int place) {
    return rows.get(place);
  }

  boolean answers(int asked) {
    return question == asked;
  }

  void fill(List<R> read, int asked) {
    question = asked;
    for (int place = 0; place < SIZE; place++) {
      rows.get(place).set(place < read.size() ? Optional.of(read.get(place)) : Optional.<R>empty());
    }
  }

  void clear() {
    rows.forEach(row -> row.set(Optional.empty()));
  }
}
