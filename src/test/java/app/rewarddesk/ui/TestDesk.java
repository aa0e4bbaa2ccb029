package app.rewarddesk.ui;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.desk.Desk;
import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.CsvImport;
import app.rewarddesk.detection.Evaluation;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.issuing.ByHand;
import app.rewarddesk.issuing.GivenElsewhere;
import app.rewarddesk.issuing.Lanes;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.ReadinessCheck;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.ScriptedGateway;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.store.Ports;
import app.rewarddesk.work.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// An open desk in memory with a scripted Stripe, and a window around it that remembers what it was
/// told.
public final class TestDesk {
  public static final Dates UTC = new Dates(ZoneOffset.UTC);

  public final Ports ports = Ports.inMemory();
  public final ScriptedGateway gateway = new ScriptedGateway();
  public final ListedStripe stripe = new ListedStripe();
  public final SettableClock clock = new SettableClock(Rewards.MONDAY);
  public final RememberingWindow window = new RememberingWindow();
  private Mode mode = Mode.REHEARSAL;

  public TestDesk in(Mode other) {
    mode = other;
    return this;
  }

  /// Puts rewards in.
  public List<Reward> owing(Rewards... rewards) {
    return ports.add(rewards);
  }

  /// Lets Stripe know customers. They are in the index after [#sync].
  public TestDesk knowing(CustomerAccount... accounts) {
    gateway.knowing(accounts);
    List.of(accounts).forEach(stripe::add);
    return this;
  }

  /// Reads Stripe and brings up to date what follows from it.
  public TestDesk sync() {
    Desk desk = desk();
    var _ = desk.sync().run(app.rewarddesk.work.Progress.unwatched());
    desk.bringUpToDate();
    return this;
  }

  public Desk desk() {
    return desk(gateway);
  }

  private Desk desk(RewardGateway to) {
    var account = new AccountCheck(stripe, ports.index(), clock);
    var reconciler = new Reconciler(ports.ledger(), to, clock, Duration.ofMinutes(5));
    return new Desk(
        mode,
        clock,
        ports.campaigns(),
        ports.participants(),
        ports.ledger(),
        ports.rewards(),
        ports.customers(),
        account,
        new Sync(account, stripe, ports.index(), clock),
        new CsvImport(ports.register(), clock, ZoneOffset.UTC),
        new Evaluation(ports.register(), clock),
        new Preflight(ports.ledger(), ports.customers(), to),
        new GivenElsewhere(ports.ledger(), to, clock),
        new Sending(ports.ledger(), to, ports.customers(), reconciler, clock, Lanes.of(8)),
        reconciler,
        new ByHand(ports.ledger(), clock, Duration.ofMinutes(5)),
        new ReadinessCheck(ports.ledger(), ports.customers()),
        () -> {});
  }

  public Workspace workspace(Background background) {
    return workspace(background, window);
  }

  public Workspace workspace(Background background, Overlay overlay) {
    return new Workspace(
        desk(), background, window, overlay, window, window.files(), window.outside());
  }

  /// The file that the next save dialog is answered with.
  public void savingTo(Path file) {
    window.answerWith(Optional.of(file));
  }
}
