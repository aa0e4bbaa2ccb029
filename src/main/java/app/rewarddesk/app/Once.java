package app.rewarddesk.app;

import java.util.List;
import java.util.function.Supplier;

/// A value that is made when it is first asked for, and kept.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> make;
  private List<T> made = List.of();

  Once(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = List.of(make.get());
    }
    return made.getFirst();
  }
}
