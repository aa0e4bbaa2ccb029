package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.settings.KeyReport.Verdict;
import app.rewarddesk.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StripeKeyProbeTest extends RehearsedTest {
  private static final String RESTRICTED = "rk_test_rehearsal0001";

  @Test
  void aSecretKeyMayDoEverything() {
    assertThat(known(stripe.key()).permissions())
        .extracting(KeyReport.Permission::resource, KeyReport.Permission::verdict)
        .containsExactly(
            tuple("Customers", Verdict.ALLOWED),
            tuple("Subscriptions", Verdict.ALLOWED),
            tuple("Coupons", Verdict.ALLOWED),
            tuple("Invoices", Verdict.ALLOWED),
            tuple("Products", Verdict.ALLOWED));
  }

  @Test
  void ofARestrictedKeyOnlyReadingIsKnownAndWhatIsMissing() {
    stripe.addRestrictedKey(
        RESTRICTED, Set.of("rak_customer_write", "rak_subscription_write", "rak_invoice_read"));

    assertThat(known(RESTRICTED).permissions())
        .extracting(
            KeyReport.Permission::resource,
            KeyReport.Permission::needs,
            KeyReport.Permission::verdict)
        .containsExactly(
            tuple("Customers", "Write", Verdict.READ_ALLOWED),
            tuple("Subscriptions", "Write", Verdict.READ_ALLOWED),
            tuple("Coupons", "Write", Verdict.MISSING),
            tuple("Invoices", "Read", Verdict.ALLOWED),
            tuple("Products", "Read", Verdict.MISSING));
  }

  @Test
  void anAccountWithoutANameIsCalledByItsId() {
    stripe.addRestrictedKey(RESTRICTED, Set.of());

    KeyReport.Known known = known(RESTRICTED);

    assertThat(known.accountName()).isEqualTo(known.accountId()).startsWith("acct_");
  }

  @Test
  void aKeyThatStripeDoesNotKnowIsUnknown() {
    assertThat(probe("rk_test_nobodysKey", Progress.unwatched()))
        .isInstanceOfSatisfying(
            KeyReport.Unknown.class,
            unknown ->
                assertThat(unknown.problem()).startsWith("Stripe does not accept this key."));
  }

  @Test
  void whereNothingAnswersTheKeyIsUnknown() {
    stripe.close();

    assertThat(probe(stripe.key(), Progress.unwatched()))
        .isEqualTo(
            new KeyReport.Unknown(
                "Stripe could not be reached. Check the connection, then try again."));
  }

  @Test
  void itOnlyReadsAndTellsHowFarItIs() {
    List<Long> told = new ArrayList<>();
    probe(
        stripe.key(),
        new Progress() {
          @Override
          public void report(long done, long total, String what) {
            assertThat(total).isEqualTo(5);
            told.add(done);
          }

          @Override
          public boolean stopRequested() {
            return false;
          }
        });

    assertThat(told).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(writes()).isEmpty();
    assertThat(stripe.requests()).hasSize(6);
  }

  private KeyReport.Known known(String key) {
    return (KeyReport.Known) probe(key, Progress.unwatched());
  }

  private KeyReport probe(String key, Progress progress) {
    return new StripeKeyProbe(new ApiBase(stripe.base()))
        .probe(ApiKey.parse(key).orElseThrow(), progress);
  }
}
