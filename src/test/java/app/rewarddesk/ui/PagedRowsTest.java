package app.rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
  private final List<Exception> problems = new ArrayList<>();
  private final QueuedBackground background = new QueuedBackground();
  private final PagedRows<String> rows = new PagedRows<>(background, problems::add);

  @Test
  void nothingIsKnownBeforeTheFirstAnswer() {
    rows.show(new Numbers("a", 3));
    assertThat(rows.countProperty().get()).isEmpty();
    assertThat(rows.loadingProperty().get()).isTrue();
    assertThat(rows).isEmpty();
  }

  @Test
  void theFirstAnswerBringsTheCountAndTheFirstPage() {
    rows.show(new Numbers("a", 3));
    background.runAll();
    assertThat(rows.countProperty().get()).isEqualTo(OptionalLong.of(3));
    assertThat(rows.loadingProperty().get()).isFalse();
    assertThat(rows.stream().map(Row::value))
        .containsExactly(Optional.of("a0"), Optional.of("a1"), Optional.of("a2"));
  }

  @Test
  void ofAMillionRowsOnlyThePagesLookedAtAreRead() {
    var million = new Numbers("a", 1_000_000);
    rows.show(million);
    background.runAll();
    Row<String> row = rows.get(654_321);
    assertThat(row.value()).isEmpty();
    background.runAll();
    assertThat(row.value()).contains("a654321");
    assertThat(million.pagesRead).containsExactly(0L, 654_200L);
  }

  @Test
  void scrollingFarReadsWhatWasLookedAtLastFirst() {
    var million = new Numbers("a", 1_000_000);
    rows.show(million);
    background.runAll();
    million.pagesRead.clear();
    for (int page = 1; page <= 100; page++) {
      rows.get(page * RowPage.SIZE);
    }
    background.runAll();
    assertThat(million.pagesRead).startsWith(200L, 20_000L, 19_800L).hasSizeLessThan(12);
  }

  @Test
  void oldRowsStayUntilTheNewOnesCame() {
    rows.show(new Numbers("a", 3));
    background.runAll();
    rows.show(new Numbers("b", 2));
    assertThat(rows.stream().map(Row::value))
        .containsExactly(Optional.of("a0"), Optional.of("a1"), Optional.of("a2"));
    background.runAll();
    assertThat(rows.stream().map(Row::value)).containsExactly(Optional.of("b0"), Optional.of("b1"));
  }

  @Test
  void anAnswerToAFormerQuestionIsDropped() {
    rows.show(new Numbers("a", 3));
    rows.show(new Numbers("b", 2));
    background.runLast();
    background.runLast();
    assertThat(rows.stream().map(Row::value)).containsExactly(Optional.of("b0"), Optional.of("b1"));
  }

  @Test
  void aPageOfAFormerQuestionIsDropped() {
    rows.show(new Numbers("a", 1_000));
    background.runAll();
    Row<String> row = rows.get(500);
    rows.show(new Numbers("b", 1_000));
    background.runAll();
    assertThat(row.value()).contains("b500");
  }

  @Test
  void refreshingKeepsTheRowsInSightAndReadsThemAgain() {
    var source = new Numbers("a", 1_000);
    rows.show(source);
    background.runAll();
    Row<String> row = rows.get(500);
    background.runAll();
    source.prefix = "c";
    source.count = 1_200;
    rows.refresh();
    assertThat(row.value()).contains("a500");
    background.runAll();
    assertThat(rows.get(500)).isSameAs(row);
    assertThat(row.value()).contains("c500");
    assertThat(rows).hasSize(1_200);
  }

  @Test
  void whenRowsCannotBeReadTheOldOnesStay() {
    rows.show(new Numbers("a", 3));
    background.runAll();
    rows.show(
        new PagedRows.Source<>() {
          @Override
          public long count() {
            throw new IllegalStateException("The disk is gone");
          }

          @Override
          public List<String> page(long offset, int limit) {
            return List.of();
          }
        });
    background.runAll();
    assertThat(problems).hasSize(1);
    assertThat(rows.loadingProperty().get()).isFalse();
    assertThat(rows).hasSize(3);
  }

  @Test
  void lookingForARowReadsNothing() {
    var million = new Numbers("a", 1_000_000);
    rows.show(million);
    background.runAll();
    assertThat(rows.indexOf(rows.get(7))).isEqualTo(7);
    assertThat(rows.indexOf(new Object())).isEqualTo(-1);
    assertThat(background.waiting()).isZero();
  }

  /// `a0`, `a1`, `a2`…
  private static final class Numbers implements PagedRows.Source<String> {
    private final List<Long> pagesRead = new ArrayList<>();
    private String prefix;
    private long count;

    private Numbers(String prefix, long count) {
      this.prefix = prefix;
      this.count = count;
    }

    @Override
    public long count() {
      return count;
    }

    @Override
    public List<String> page(long offset, int limit) {
      pagesRead.add(offset);
      return LongStream.range(offset, Math.min(count, offset + limit))
          .mapToObj(number -> prefix + number)
          .toList();
    }
  }
}
