package app.rewarddesk.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.ui.Programme;
import app.rewarddesk.ui.ScreenTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignsViewTest extends ScreenTest {

  @Test
  void aWrongFieldIsSaidBelowItAndCannotBeSaved() {
    Programme.dueToAll(desk);
    open(CampaignsView::new);
    doubleClickOn("#hold-days").write("1000");
    assertThat(text("hold-days-wrong")).isEqualTo("0 to 365");
    assertThat(lookup("#save-campaign").query().isDisabled()).isTrue();
    doubleClickOn("#hold-days").write("7");
    clickOn("#save-campaign");
    assertThat(desk.ports.campaigns().find(Programme.PRO.id()).orElseThrow().holdDays())
        .isEqualTo(7);
    assertThat(desk.window.notices()).containsExactly("Pro upgrade saved");
  }

  @Test
  void aPartOfTheSentenceGoesToItsField() {
    Programme.dueToAll(desk);
    open(CampaignsView::new);
    clickOn("14 days on hold");
    assertThat(lookup("#hold-days").query().isFocused()).isTrue();
  }

  @Test
  void anotherCampaignAsksWhatBecomesOfTheChanges() {
    Programme.dueToAll(desk);
    open(CampaignsView::new);
    doubleClickOn("#hold-days").write("7");
    clickOn("Spring referral");
    assertThat(text("unsaved-dialog-title")).isEqualTo("Save the changes to this campaign?");
    clickOn("#unsaved-go-on");
    assertThat(text("campaign-title")).isEqualTo("Pro upgrade");
    clickOn("Spring referral");
    clickOn("#unsaved-save");
    assertThat(text("campaign-title")).isEqualTo("Spring referral");
    assertThat(desk.ports.campaigns().find(Programme.PRO.id()).orElseThrow().holdDays())
        .isEqualTo(7);
  }

  @Test
  void leavingWithoutChangesAsksNothing() {
    Programme.dueToAll(desk);
    CampaignsView screen = open(CampaignsView::new);
    List<String> left = new ArrayList<>();
    runOnFx(() -> screen.beforeLeaving(() -> left.add("left")));
    assertThat(left).containsExactly("left");
  }

  @Test
  void leavingMayGiveTheChangesUp() {
    Programme.dueToAll(desk);
    CampaignsView screen = open(CampaignsView::new);
    doubleClickOn("#hold-days").write("7");
    List<String> left = new ArrayList<>();
    runOnFx(() -> screen.beforeLeaving(() -> left.add("left")));
    assertThat(left).isEmpty();
    clickOn("#unsaved-discard");
    assertThat(left).containsExactly("left");
    assertThat(desk.ports.campaigns().find(Programme.PRO.id()).orElseThrow().holdDays())
        .isEqualTo(14);
  }

  @Test
  void aFirstCampaignIsMade() {
    open(CampaignsView::new);
    clickOn("#campaigns-empty-add");
    clickOn("#campaign-name").write("Autumn");
    clickOn("#save-campaign");
    assertThat(desk.ports.campaigns().named("autumn")).isPresent();
    assertThat(lookup("#campaigns-list").queryListView().getSelectionModel().getSelectedIndex())
        .isZero();
  }

  @Test
  void gallery() {
    open(CampaignsView::new);
    screenshots("campaigns-empty");
    Programme.dueToAll(desk);
    runOnFx(() -> desk.window.refresh());
    screenshots("campaigns");
    doubleClickOn("#hold-days").write("1000");
    clickOn("#coupon-percent");
    screenshots("campaigns-wrong");
    clickOn("Spring referral");
    screenshots("campaigns-unsaved");
    clickOn("#unsaved-discard");
    screenshots("campaigns-credit");
    assertThat(text("campaign-title")).isEqualTo("Spring referral");
  }
}
