package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.detection.ParticipantList;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueFilter.Standing;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueOrder.Column;
import app.rewarddesk.issuing.IssuedFilter;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SelectLimitStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each list reads its pages along an index that is in the list's order already, so that a page of
/// a million rewards takes as long as one of a thousand.
class ListPlansTest {
  private static final int MANY = 3_000;
  private static final int BEFORE = 200;
  private static final int PAGE = 100;
  private static final Pattern ROWS_READ = Pattern.compile("scancount: ([0-9]+)");
  private static final Campaign SPRING = Campaigns.named("Spring").build();

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = StoreFiles.open(folder);
    Ports ports = Ports.of(store);
    ports.campaigns().save(SPRING, Rewards.MONDAY);
    List<RegisterChange> changes = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String email = String.format(Locale.ROOT, "p%05d@x.io", i * 7919 % MANY);
      Rewards one =
          i % 10 == 0
              ? Rewards.onHold(email, Rewards.MONDAY.plusSeconds(i))
              : Rewards.due(email).since(Rewards.MONDAY.plusSeconds(i * 31 % MANY));
      changes.add(new RegisterChange.AddParticipant(one.participant()));
      changes.add(new RegisterChange.AddReferral(one.referral()));
      changes.add(new RegisterChange.AddReward(one.build()));
    }
    ports.apply(SPRING.id(), changes.toArray(RegisterChange[]::new));
    List<Reward> all = ports.ledger().undecided();
    ports.ledger().keepReadiness(all.stream().map(ListPlansTest::readiness).toList());
    ports
        .ledger()
        .markIssued(
            new RewardSelection.AllMatching(
                new DueFilter(Set.of(), "p001", Standing.ALL_DUE), Set.of()),
            "",
            Rewards.MONDAY);
    store.database().change(dsl -> dsl.query("analyze").execute());
  }

  private static RewardReadiness readiness(Reward reward) {
    boolean inTheWay = Math.floorMod(reward.id().value().hashCode(), 5) == 0;
    return new RewardReadiness(
        reward.id(),
        inTheWay
            ? new Readiness.InTheWay(NotRewardedReason.noCustomer(reward.recipient().email()))
            : new Readiness.Ready(new CustomerId("cus_" + reward.id().value())));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /// That the rows before and on a page are all that is read, by that index.
  private static void isReadAlong(String index, Function<DSLContext, SelectLimitStep<?>> query) {
    String plan =
        store
            .database()
            .read(dsl -> dsl.explain(query.apply(dsl).offset(BEFORE).limit(PAGE)).plan())
            .toLowerCase(Locale.ROOT);
    assertThat(plan).contains("." + index);
    Matcher read = ROWS_READ.matcher(plan);
    assertThat(read.find()).isTrue();
    assertThat(Integer.parseInt(read.group(1))).isLessThanOrEqualTo(BEFORE + PAGE + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "ALL_DUE, SINCE, rewards_state_since",
    "ALL_DUE, PARTICIPANT, rewards_state_recipient",
    "ALL_DUE, CAMPAIGN, rewards_state_campaign",
    "ALL_DUE, REWARD, rewards_state_offer",
    "ALL_DUE, STRIPE, rewards_state_readiness",
    "ON_HOLD, SINCE, rewards_state_since",
    "ON_HOLD, PARTICIPANT, rewards_state_recipient",
    "ON_HOLD, CAMPAIGN, rewards_state_campaign",
    "ON_HOLD, REWARD, rewards_state_offer",
    "ON_HOLD, STRIPE, rewards_state_readiness",
    "UNCONFIRMED, SINCE, rewards_state_since",
    "UNCONFIRMED, PARTICIPANT, rewards_state_recipient",
    "UNCONFIRMED, CAMPAIGN, rewards_state_campaign",
    "UNCONFIRMED, REWARD, rewards_state_offer",
    "UNCONFIRMED, STRIPE, rewards_state_readiness",
    "READY, SINCE, rewards_standing_since",
    "READY, PARTICIPANT, rewards_standing_recipient",
    "READY, CAMPAIGN, rewards_standing_campaign",
    "READY, REWARD, rewards_standing_offer",
    "READY, STRIPE, rewards_standing_readiness",
    "NEEDS_ATTENTION, SINCE, rewards_standing_since",
    "NEEDS_ATTENTION, PARTICIPANT, rewards_standing_recipient",
    "NEEDS_ATTENTION, CAMPAIGN, rewards_standing_campaign",
    "NEEDS_ATTENTION, REWARD, rewards_standing_offer",
    "NEEDS_ATTENTION, STRIPE, rewards_standing_readiness"
  })
  void aChipIsReadAlongTheIndexOfItsColumn(Standing standing, Column column, String index) {
    for (boolean ascending : List.of(true, false)) {
      var order = new DueOrder(column, ascending);

      isReadAlong(index, dsl -> JooqRewardList.page(dsl, DueFilter.ALL_DUE.under(standing), order));
    }
  }

  @Test
  void issuedIsReadAlongAnIndex() {
    isReadAlong("rewards_standing_since", dsl -> JooqRewardList.issued(dsl, IssuedFilter.ALL));
  }

  @Test
  void notRewardedIsReadAlongAnIndex() {
    isReadAlong("rewards_state_tried", JooqRewardList::notRewarded);
  }

  @Test
  void participantsAreReadAlongAnIndex() {
    isReadAlong(
        "participants_by_email", dsl -> JooqParticipantList.page(dsl, ParticipantList.Filter.ALL));
  }

  @Test
  void participantsOfACampaignAreReadAlongAnIndex() {
    isReadAlong(
        "participants_email_unique",
        dsl -> JooqParticipantList.page(dsl, new ParticipantList.Filter(Set.of(SPRING.id()), "")));
  }

  @Test
  void aRewardIsFoundAlongAnIndex() {
    isReadAlong("rewards_id_unique", dsl -> RewardRows.select(dsl, REWARDS.ID.eq("rwd_1")));
  }
}
