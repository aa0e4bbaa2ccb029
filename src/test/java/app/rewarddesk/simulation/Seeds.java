package app.rewarddesk.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Lives through many seeds, on all cores; what comes of one does not depend on the others.
final class Seeds {
  /// Every so many seeds have the real store on a real file.
  private static final long ON_DISK = 250;

  private static final int MOST_STORIES = 3;
  private static final long A_LINE_NOW_AND_THEN = 10_000;

  private final Supplier<Engine> engine;
  private final Path folder;
  private final Statistics statistics = new Statistics();
  private final List<Failure> failures = new ArrayList<>();

  /// @param engine a new one for each seed
  Seeds(Supplier<Engine> engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /// A seed that broke a promise.
  record Failure(long seed, Broken broken) {}

  /// Lives through them, and fails with the stories of the first that broke a promise.
  void live(long from, long count) {
    all(from, count, false);
    System.out.println(statistics.text());
    failures.sort(Comparator.comparingLong(Failure::seed));
    if (!failures.isEmpty()) {
      throw new AssertionError(
          failures.size()
              + " of "
              + count
              + " seeds broke a promise: "
              + failures.stream()
                  .collect(
                      Collectors.groupingBy(one -> one.broken().promise(), Collectors.counting()))
              + failures.stream()
                  .limit(MOST_STORIES)
                  .map(one -> "\n\n" + story(one.seed(), engine.get(), folder))
                  .collect(Collectors.joining()));
    }
  }

  /// Lives through them and gives back those that broke a promise.
  List<Failure> failing(long from, long count) {
    all(from, count, true);
    failures.sort(Comparator.comparingLong(Failure::seed));
    return List.copyOf(failures);
  }

  private void all(long from, long count, boolean quietly) {
    var next = new AtomicLong(from);
    int cores = Runtime.getRuntime().availableProcessors();
    Silence.over("app.rewarddesk");
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < cores; i++) {
        running.add(threads.submit(() -> live(next, from, count, quietly)));
      }
      running.forEach(Seeds::await);
    } finally {
      Silence.end("app.rewarddesk");
    }
  }

  private void live(AtomicLong next, long from, long count, boolean quietly) {
    for (long seed = next.getAndIncrement(); seed < from + count; seed = next.getAndIncrement()) {
      live(seed);
      if (!quietly && (seed - from + 1) % A_LINE_NOW_AND_THEN == 0) {
        System.out.println(statistics.text());
      }
    }
  }

  /// What breaks the simulation itself must not be taken for a seed that went well.
  private static void await(Future<?> seeds) {
    try {
      seeds.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The simulation itself broke", e);
    }
  }

  private void live(long seed) {
    Simulation.Ending ending = new Simulation(seed, shelf(seed, folder), engine.get(), false).run();
    statistics.add(ending.statistics());
    ending
        .broken()
        .ifPresent(
            broken -> {
              synchronized (failures) {
                failures.add(new Failure(seed, broken));
              }
            });
  }

  private static Shelf shelf(long seed, Path folder) {
    return seed % ON_DISK == 0
        ? Shelf.onDisk(Folders.fresh(folder, "seed-" + seed))
        : Shelf.inMemory();
  }

  /// Tells the story of one seed on the console, and fails when it broke a promise.
  static void tell(long seed, Path folder) {
    Simulation.Ending ending = new Simulation(seed, shelf(seed, folder), Engine.OURS, true).run();
    ending.story().forEach(System.out::println);
    ending
        .broken()
        .ifPresent(
            broken -> {
              throw broken;
            });
  }

  private static String story(long seed, Engine engine, Path folder) {
    Simulation.Ending ending = new Simulation(seed, shelf(seed, folder), engine, true).run();
    return "Seed "
        + seed
        + " ("
        + ending.broken().map(Broken::getMessage).orElse("not seen again")
        + ")\n  ./mvnw -o test -Dtest=SimulationTest -Dsimulation.seed="
        + seed
        + "\n"
        + String.join("\n", ending.story());
  }
}
