package app.rewarddesk.rehearsal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A simulated Stripe on loopback. Start it, point a Stripe client at [#base] with [#key], and
/// close it when done.
///
/// What a client cannot do over Stripe's interface is done here: let time pass, order faults, look
/// at the requests and at the truth.
public final class RehearsalStripe implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final ExecutorService stragglers;
  private final Founding founding;
  private final Journal journal;
  private final Account account;
  private final Clerk clerk;
  private final ApiKeys keys;
  private final Faults faults;
  private final Sky sky;
  private final RequestLog log;
  private final Pauses pauses;
  private final Ids requestIds;

  private RehearsalStripe(RehearsalOptions options, HttpServer server) throws IOException {
    this.server = server;
    this.keys = new ApiKeys(AccountOpening.ACCOUNT_ID);
    this.faults = new Faults();
    this.sky = new Sky();
    this.log = new RequestLog();
    this.pauses = new Pauses(options.latency());
    this.requestIds = new Ids(options.clock().instant().toEpochMilli());
    var opened = open(options, new ProcessEndpoints(faults, sky, keys, log).all());
    this.founding = opened.founding();
    this.journal = opened.journal();
    this.account = opened.account();
    this.clerk =
        new Clerk(account, journal, keys, new RateGate(options.limits(), options.clock()), pauses);
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.stragglers = Executors.newVirtualThreadPerTaskExecutor();
  }

  private record Opened(Founding founding, Journal journal, Account account) {}

  /// Starts it: binds 127.0.0.1, makes the account (the seed, then everything the journal holds)
  /// and serves.
  ///
  /// @throws UncheckedIOException when the port is taken or the journal cannot be used
  public static RehearsalStripe start(RehearsalOptions options) {
    // Without this the JDK's server takes 40 ms for every small answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
    try {
      var server = HttpServer.create(address, 0);
      try {
        var stripe = new RehearsalStripe(options, server);
        stripe.serve();
        return stripe;
      } catch (IOException e) {
        server.stop(0);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rehearsal could not be started: " + e.getMessage(), e);
    }
  }

  private void serve() {
    var wire = new Wire(clerk, faults, sky, log, pauses, stragglers);
    server.setExecutor(threads);
    server.createContext("/", new FrontDoor(wire, this::nextRequestId));
    server.start();
  }

  private static Opened open(RehearsalOptions options, List<Endpoint> more) throws IOException {
    var beginning = new Founding(options.seed(), options.clock().instant());
    return switch (options.memory()) {
      case RehearsalOptions.Memory.InMemory _ ->
          new Opened(beginning, Journal.none(), beginning.found(options.clock(), more));
      case RehearsalOptions.Memory.InFile(var file) -> {
        var journal = JournalFile.open(file, beginning);
        var account = journal.founding().found(options.clock(), more);
        journal.earlier().forEach(account::perform);
        yield new Opened(journal.founding(), journal, account);
      }
    };
  }

  /// The address for a Stripe client, without a slash at its end.
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// A secret key that is accepted.
  public String key() {
    return ApiKeys.DEFAULT;
  }

  /// Sample campaigns that fit the account: their dates are counted from the day it began. None for
  /// an account that began empty.
  public List<SampleCampaign> sampleCampaigns() {
    return switch (founding.seed()) {
      case EMPTY -> List.of();
      case SAMPLE_COMPANY -> SampleData.campaigns(founding.start());
    };
  }

  public void addSecretKey(String key) {
    keys.addSecret(key);
  }

  /// Accepts a restricted key with these permissions, such as `rak_customer_write`.
  public void addRestrictedKey(String key, Set<String> permissions) {
    keys.addRestricted(key, permissions);
  }

  public void revokeKey(String key) {
    keys.revoke(key);
  }

  public Faults faults() {
    return faults;
  }

  /// The weather that is on.
  public Weather weather() {
    return sky.weather();
  }

  /// From now on every request meets this weather, unless a fault was ordered for it.
  ///
  /// @param seed what becomes of which request is drawn by it
  public void changeWeather(Weather weather, long seed) {
    sky.change(weather, seed);
  }

  /// What came in for Stripe so far, in the order it was answered.
  public List<RecordedRequest> requests() {
    return log.all();
  }

  public void forgetRequests() {
    log.clear();
  }

  /// The account's time.
  public Instant now() {
    return account.now();
  }

  /// Lets time pass: what is due by then happens, in order.
  public void advance(Duration duration) {
    control("POST", "/rehearsal/clock/advance", Map.of("seconds", "" + duration.toSeconds()));
  }

  /// Everything the account holds, by kind.
  public JsonObject state() {
    return control("GET", "/rehearsal/state", Map.of());
  }

  /// Does what `/rehearsal/…` offers, without HTTP.
  ///
  /// @throws IllegalArgumentException when it is refused
  public JsonObject control(String method, String path, Map<String, String> parameters) {
    var request =
        new Request(nextRequestId(), method, path, FormEncoder.encode(parameters), "", "", "");
    var reply = clerk.serve(request, new Fault.None());
    if (reply.status() != 200) {
      throw new IllegalArgumentException(reply.body());
    }
    return JsonParser.parseString(reply.body()).getAsJsonObject();
  }

  /// Stops serving, after what is being answered was answered and what is late arrived.
  @Override
  public void close() {
    pauses.end();
    threads.close();
    stragglers.close();
    server.stop(0);
    journal.close();
  }

  private synchronized String nextRequestId() {
    return requestIds.next("req");
  }
}
