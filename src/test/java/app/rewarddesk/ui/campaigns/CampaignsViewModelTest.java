package app.rewarddesk.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.reward.Rewards;
import app.rewarddesk.ui.DirectBackground;
import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.QueuedBackground;
import app.rewarddesk.ui.TestDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignsViewModelTest {
  private final TestDesk desk = new TestDesk();
  private final CampaignsViewModel model =
      new CampaignsViewModel(desk.workspace(new DirectBackground()));

  @Test
  void theFirstCampaignIsEditedAndNothingIsChanged() {
    Programme.dueToAll(desk);
    model.refresh();
    assertThat(model.formProperty().get()).isEqualTo(CampaignForm.of(Programme.PRO));
    assertThat(model.changedProperty().get()).isFalse();
    assertThat(model.canSaveProperty().get()).isFalse();
  }

  @Test
  void readingAgainKeepsWhatIsBeingTyped() {
    Programme.dueToAll(desk);
    model.refresh();
    type(Campaigns.named("Pro upgrade, spring").build());
    model.refresh();
    assertThat(model.formProperty().get().name()).isEqualTo("Pro upgrade, spring");
    assertThat(model.changedProperty().get()).isTrue();
  }

  @Test
  void aNameThatIsTakenIsSaidAndNothingIsSaved() {
    Programme.dueToAll(desk);
    model.refresh();
    type(Campaigns.named("spring REFERRAL").build());
    model.save(() -> {});
    assertThat(model.problemProperty().get())
        .isEqualTo("Another campaign is called spring REFERRAL. Choose another name.");
    assertThat(desk.ports.campaigns().find(Programme.PRO.id())).contains(Programme.PRO);
    assertThat(model.changedProperty().get()).isTrue();
  }

  @Test
  void onlyAnotherOfferIsKeptFromDueRewards() {
    Programme.dueToAll(desk);
    model.refresh();
    type(Campaigns.named("Pro upgrade").offering(Programme.PRO.offer()).holding(3).build());
    assertThat(model.keepingOldOfferProperty().get()).isZero();
    type(Campaigns.named("Pro upgrade").offering(Campaigns.percentOff("15")).build());
    assertThat(model.keepingOldOfferProperty().get()).isEqualTo(6);
  }

  @Test
  void itIsNotSavedTwiceAtTheSameTime() {
    desk.ports.campaigns().save(Programme.SPRING, Rewards.MONDAY);
    var background = new QueuedBackground();
    var slow = new CampaignsViewModel(desk.workspace(background));
    slow.refresh();
    background.runAll();
    slow.formProperty().set(CampaignForm.of(Campaigns.named("Summer").build()));
    slow.save(() -> {});
    slow.save(() -> {});
    assertThat(background.waiting()).isEqualTo(1);
    assertThat(slow.canSaveProperty().get()).isFalse();
  }

  @Test
  void everyWrongFieldHasItsSentence() {
    var form =
        new CampaignForm(
            "",
            new OfferFields(
                OfferFields.Kind.COUPON_AMOUNT,
                "10.505",
                "usd",
                "",
                OfferFields.Duration.REPEATING,
                "0",
                "pro"),
            new RuleFields("5", "xbt", false, "0"),
            "-1");
    assertThat(form.problems())
        .isEqualTo(
            Map.of(
                Field.NAME, "1 to 40 characters",
                Field.AMOUNT, "Above 0, at most 2 decimals",
                Field.MONTHS, "1 to 120",
                Field.PRODUCTS, "Stripe's product ids begin with prod_",
                Field.MINIMUM_CURRENCY, "Not a currency that Stripe knows",
                Field.PAYMENTS, "1 to 100",
                Field.HOLD_DAYS, "0 to 365"));
  }

  @Test
  void fieldsAreTheCampaignTheyWereMadeOf() {
    assertThat(CampaignForm.of(Programme.PRO).campaign(Programme.PRO.id())).contains(Programme.PRO);
    assertThat(CampaignForm.of(Programme.SPRING).campaign(Programme.SPRING.id()))
        .contains(Programme.SPRING);
  }

  private void type(Campaign campaign) {
    model.formProperty().set(CampaignForm.of(campaign));
  }
}
