package app.rewarddesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.app.TestProgram.Result;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreOpening;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every command: the folder, the key, the mode, the exit status.
class GeneralOptionsTest {
  private static final String LIVE_KEY = "sk_live_0000000000000001";

  @TempDir private Path folder;
  private TestProgram program;

  @BeforeEach
  void aFreshFolder() {
    program = new TestProgram(folder);
  }

  @Test
  void aFreshRehearsalShowsTheSampleCompanyAtOnce() {
    Result due = program.ran("--rehearsal", "due", "--format", "json");
    assertThat(due.json().getAsJsonArray("rewards").size()).isGreaterThan(40);
    assertThat(due.out()).contains("\"stripe\": \"ready\"", "\"stripe\": \"existing_discount\"");
    assertThat(program.data().resolve("rehearsal.mv.db")).exists();
    assertThat(program.data().resolve("test.mv.db")).doesNotExist();
  }

  @Test
  void optionsMayStandBeforeAndBehindTheCommand() {
    String other = folder.resolve("other").toString();
    assertThat(
            program.ran("--data", other, "--rehearsal", "--format", "json", "due").json().keySet())
        .containsExactly("rewards");
    assertThat(
            program.ran("due", "--format", "json", "--rehearsal", "--data", other).json().keySet())
        .containsExactly("rewards");
    assertThat(program.ran("--data", other, "campaign", "list", "--rehearsal").out())
        .contains("Spring referral");
    assertThat(folder.resolve("other").resolve("rehearsal.mv.db")).exists();
    assertThat(program.data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pay",
        "due --state someday",
        "due --format xml",
        "due extra",
        "send --format csv",
        "send --allow-over-budget",
        "send --on-existing-discount stack",
        "send --subscription newest",
        "send --reward",
        "sync --full",
        "sync --format csv",
        "run",
        "reverse",
        "codes create",
        "import",
        "import referrals",
        "import referrals x.csv",
        "import issued x.csv --campaign Spring",
        "import referrals x.csv --campaign Spring --dry-run",
        "import referrals x.csv --campaign Spring --preset growsurf",
        "campaign",
        "campaign show",
        "campaign drop Spring",
        "campaign save x.json --format csv",
        "export due",
        "export all x.csv"
      })
  void wrongUsageIsStatusTwo(String words) {
    Result result = program.run(("--rehearsal " + words).strip().split(" "));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "send --help", "--version"})
  void helpIsAResult(String words) {
    Result result = program.ran(words.split(" "));
    assertThat(result.out()).isNotBlank();
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"due", "send", "campaign list", "sync", "reconcile"})
  void withoutAKeyThereIsOneSentence(String words) {
    Result result = program.run(words.split(" "));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString().contains("REWARDDESK_STRIPE_KEY");
  }

  @Test
  void aKeptKeyIsUsedWhereNoneIsSet() {
    program.secrets.write(ApiKey.parse("rk_test_51Nabcdefgh").orElseThrow());
    assertThat(program.ran("due").status()).isZero();
    assertThat(program.data().resolve("test.mv.db")).exists();
  }

  @Test
  void whatIsNoSecretKeyIsOneSentenceThatDoesNotShowIt() {
    Result result = program.with("REWARDDESK_STRIPE_KEY", "pk_test_51Nabcdefgh").run("due");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain("51Nabcdefgh");
  }

  @Test
  void plainHttpIsForThisComputerOnly() {
    Result result =
        program
            .with("REWARDDESK_STRIPE_KEY", "rk_test_51Nabcdefgh")
            .with("REWARDDESK_STRIPE_API_BASE", "http://stripe.example.com")
            .run("due");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("https");
  }

  @Test
  void aWrongRateIsOneSentence() {
    Result result =
        program
            .with("REWARDDESK_STRIPE_KEY", "rk_test_51Nabcdefgh")
            .with("REWARDDESK_STRIPE_API_BASE", "http://127.0.0.1:9")
            .with("REWARDDESK_STRIPE_RATE", "fast")
            .run("due");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines()).singleElement().asString().contains("REWARDDESK_STRIPE_RATE");
  }

  @Test
  void withALiveKeyWhatWritesToStripeMustBeMeant() {
    program
        .with("REWARDDESK_STRIPE_KEY", LIVE_KEY)
        .with("REWARDDESK_STRIPE_API_BASE", "http://127.0.0.1:9");
    for (List<String> words : List.of(List.of("send"), List.of("reconcile"))) {
      Result refused = program.run(words.toArray(String[]::new));
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err().lines()).singleElement().asString().contains("--live");
    }
    assertThat(program.data().resolve("live.mv.db")).doesNotExist();
    assertThat(program.run("due").status()).isZero();
    assertThat(program.run("send", "--dry-run").status()).isEqualTo(1);
    assertThat(program.run("reconcile", "--live").status()).isZero();
    assertThat(program.with("REWARDDESK_LIVE", "yes").run("reconcile").status()).isZero();
    assertThat(program.data().resolve("live.mv.db")).exists();
  }

  @Test
  void withoutAConnectionSendingIsOneSentence() {
    Result result =
        program
            .with("REWARDDESK_STRIPE_KEY", "rk_test_51Nabcdefgh")
            .with("REWARDDESK_STRIPE_API_BASE", "http://127.0.0.1:9")
            .run("send");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("reach").doesNotContain("api.stripe.com", "Exception");
  }

  @Test
  void aKeyOfAnotherAccountIsRefused() throws Exception {
    Files.createDirectories(program.data());
    if (Store.open(program.data().resolve("test"), Clock.systemUTC())
        instanceof StoreOpening.Opened(var store)) {
      store.customerIndex().adopt("acct_ofSomebodyElse", "Else", TestProgram.NOW);
      store.close();
    }
    try (var stripe = StripeAccount.empty()) {
      for (String command : List.of("sync", "send")) {
        Result result = program.with(stripe).run(command);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("acct_ofSomebodyElse");
      }
    }
  }

  @Test
  void aFolderThatAnotherProgramHoldsIsOneSentence() throws Exception {
    program.ran("due", "--rehearsal");
    try (var file =
            FileChannel.open(program.data().resolve("rehearsal.mv.db"), StandardOpenOption.WRITE);
        var held = file.lock()) {
      Result result = program.run("due", "--rehearsal");
      assertThat(held.isValid()).isTrue();
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err().lines()).singleElement().asString().contains("Another RewardDesk");
    }
    assertThat(program.run("due", "--rehearsal").status()).isZero();
  }

  @Test
  void aFolderThatCannotBeMadeIsOneSentence() {
    Path file = program.file("a-file", "");
    Result result = program.run("due", "--rehearsal", "--data", file.resolve("x").toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void settingsChooseWhichOfTwoKeptKeysIsUsed() {
    program.secrets.write(ApiKey.parse("rk_test_51Nabcdefgh").orElseThrow());
    program.secrets.write(ApiKey.parse(LIVE_KEY).orElseThrow());
    Services services = program.services("");
    services.settings().write(services.settings().read().after(Mode.LIVE));
    assertThat(program.run("reconcile").status()).isEqualTo(2);
  }
}
