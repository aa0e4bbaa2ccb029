package app.rewarddesk.ui;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;

/// A list as long as what a query says, of which only the pages that are looked at are read, off
/// the window's thread. What was read stays until something newer came; answers to former questions
/// are dropped. A table scrolls over a million rows with it.
///
/// To be used on the window's thread.
public final class PagedRows<R> extends ObservableListBase<Row<R>> {
  private static final int PAGES_KEPT = 40;
  private static final int PAGES_ASKED_FOR = 8;
  private static final int PAGES_IN_SIGHT = 3;

  /// What the rows come from; called off the window's thread.
  public interface Source<R> {

    /// How many rows there are.
    long count();

    /// @param limit 1 to 2,000
    List<R> page(long offset, int limit);

    /// No rows.
    static <R> Source<R> empty() {
      return new Source<>() {
        @Override
        public long count() {
          return 0;
        }

        @Override
        public List<R> page(long offset, int limit) {
          return List.of();
        }
      };
    }
  }

  private final Background background;
  private final Consumer<Exception> failed;
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private final ReadOnlyObjectWrapper<OptionalLong> count =
      new ReadOnlyObjectWrapper<>(this, "count", OptionalLong.empty());
  private final Map<Integer, RowPage<R>> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Integer> askedFor = new ArrayDeque<>();
  private Source<R> source = Source.empty();
  private int question;
  private int size;
  private boolean readingPage;

  /// @param failed is told when rows could not be read; what was read before stays
  public PagedRows(Background background, Consumer<Exception> failed) {
    this.background = background;
    this.failed = failed;
  }

  // Properties

  /// How many rows there are; empty as long as nothing was read.
  public ReadOnlyObjectProperty<OptionalLong> countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Whether a new question waits for its first answer.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  // Commands

  /// Asks another question. The rows of the former one stay until the first answer.
  public void show(Source<R> other) {
    source = other;
    ask(List.of(0), true);
  }

  /// Asks the same question again, since data changed.
  public void refresh() {
    if (question > 0) {
      ask(inSight(), false);
    }
  }

  /// The pages that were looked at last.
  private List<Integer> inSight() {
    List<Integer> lastUsed = List.copyOf(pages.keySet());
    return lastUsed.subList(Math.max(0, lastUsed.size() - PAGES_IN_SIGHT), lastUsed.size());
  }

  private void ask(List<Integer> numbers, boolean otherRows) {
    int asked = ++question;
    Source<R> from = source;
    askedFor.clear();
    loading.set(true);
    var _ =
        background.start(
            _ -> Answer.read(from, numbers),
            answer -> answered(asked, answer, otherRows),
            problem -> notAnswered(asked, problem));
  }

  private void answered(int asked, Answer<R> answer, boolean otherRows) {
    if (asked != question) {
      return;
    }
    List<Integer> inSight = inSight();
    if (otherRows) {
      pages.values().forEach(RowPage::clear);
    }
    answer.pages.forEach((number, rows) -> page(number).fill(rows, asked));
    loading.set(false);
    count.set(OptionalLong.of(answer.count));
    resize(Math.toIntExact(Math.min(answer.count, Integer.MAX_VALUE)));
    inSight.stream()
        .filter(number -> !answer.pages.containsKey(number) && number * RowPage.SIZE < size)
        .forEach(this::askFor);
  }

  private void notAnswered(int asked, Exception problem) {
    if (asked == question) {
      loading.set(false);
      failed.accept(problem);
    }
  }

  private void resize(int newSize) {
    int before = size;
    size = newSize;
    beginChange();
    if (newSize > before) {
      nextAdd(before, newSize);
    } else if (newSize < before) {
      nextRemove(newSize, Collections.nCopies(before - newSize, new Row<R>(-1)));
    }
    endChange();
  }

  private void askFor(int number) {
    var _ = askedFor.remove(number);
    askedFor.addFirst(number);
    if (askedFor.size() > PAGES_ASKED_FOR) {
      askedFor.removeLast();
    }
    readNext();
  }

  private void readNext() {
    if (readingPage || askedFor.isEmpty()) {
      return;
    }
    int number = askedFor.removeFirst();
    int asked = question;
    Source<R> from = source;
    readingPage = true;
    var _ =
        background.start(
            _ -> from.page((long) number * RowPage.SIZE, RowPage.SIZE),
            rows -> {
              readingPage = false;
              if (asked == question) {
                page(number).fill(rows, asked);
              }
              readNext();
            },
            problem -> {
              readingPage = false;
              failed.accept(problem);
            });
  }

  private RowPage<R> page(int number) {
    RowPage<R> page = pages.computeIfAbsent(number, RowPage::new);
    if (pages.size() > PAGES_KEPT) {
      var _ = pages.remove(pages.keySet().iterator().next());
    }
    return page;
  }

  // As a list

  @Override
  public Row<R> get(int index) {
    Objects.checkIndex(index, size);
    int number = index / RowPage.SIZE;
    RowPage<R> page = page(number);
    if (!page.answers(question) && !loading.get()) {
      askFor(number);
    }
    return page.row(index % RowPage.SIZE);
  }

  @Override
  public int size() {
    return size;
  }

  /// Told by the row itself: looking through the list would read it all.
  @Override
  public int indexOf(Object row) {
    return row instanceof Row<?> one && one.index() < size ? one.index() : -1;
  }

  @Override
  public int lastIndexOf(Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(Object row) {
    return indexOf(row) >= 0;
  }

  /// The first answer to a question.
  private record Answer<R>(long count, Map<Integer, List<R>> pages) {
    static <R> Answer<R> read(Source<R> source, List<Integer> numbers) {
      Map<Integer, List<R>> pages = new LinkedHashMap<>();
      for (int number : numbers) {
        pages.put(number, source.page((long) number * RowPage.SIZE, RowPage.SIZE));
      }
      return new Answer<>(source.count(), pages);
    }
  }
}
