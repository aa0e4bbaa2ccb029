package app.rewarddesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Fills a rehearsal's journal with customers who each have a subscription, and starts rehearsals
/// that have them.
final class Customers {
  private static final int LANES = 16;

  private final Path journal;
  private final int count;

  private Customers(Path journal, int count) {
    this.journal = journal;
    this.count = count;
  }

  static Customers make(Path folder, int count) throws Exception {
    var customers = new Customers(folder.resolve("customers.journal"), count);
    try (StripeProcess stripe = StripeProcess.start(customers.journal);
        var http = new PlainHttp(stripe)) {
      customers.fill(http);
    }
    return customers;
  }

  static String email(int number) {
    return "customer" + number + "@example.com";
  }

  private void fill(PlainHttp http) throws Exception {
    String product = http.make("/v1/products", "name", "Team");
    String price =
        http.make(
            "/v1/prices",
            "product",
            product,
            "currency",
            "usd",
            "unit_amount",
            "8900",
            "recurring[interval]",
            "month");
    var next = new AtomicInteger();
    try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> running =
          IntStream.range(0, LANES)
              .mapToObj(
                  _ ->
                      lanes.submit(
                          () -> {
                            add(next, price, http);
                            return true;
                          }))
              .toList();
      for (Future<?> lane : running) {
        lane.get();
      }
    }
  }

  private void add(AtomicInteger next, String price, PlainHttp http)
      throws IOException, InterruptedException {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      String id = http.make("/v1/customers", "email", email(i), "name", "Customer " + i);
      http.make("/v1/subscriptions", "customer", id, "items[0][price]", price);
    }
  }

  /// A rehearsal that begins with these customers and nothing else, whatever was done before.
  StripeProcess stripe(String... options) throws IOException {
    Path copy = Files.createTempFile(journal.getParent(), "stripe", ".journal");
    Files.copy(journal, copy, StandardCopyOption.REPLACE_EXISTING);
    return StripeProcess.start(copy, options);
  }

  int count() {
    return count;
  }

  /// The ids of as many of them, for who goes without an index.
  static List<String> ids(PlainHttp http, int wanted) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    String after = "";
    while (ids.size() < wanted) {
      var page = http.get("/v1/customers?limit=100" + after).getAsJsonArray("data");
      page.forEach(one -> ids.add(one.getAsJsonObject().get("id").getAsString()));
      after = "&starting_after=" + ids.getLast();
    }
    return ids.subList(0, wanted);
  }
}
