package app.rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.settings.Mode;
import org.junit.jupiter.api.Test;

class KeyPageTest {

  @Test
  void aTestKeyIsMadeOnTheTestPage() {
    assertThat(KeyPage.create(Mode.TEST).getPath()).isEqualTo("/test/apikeys/create");
    assertThat(KeyPage.create(Mode.LIVE).getPath()).isEqualTo("/apikeys/create");
  }

  @Test
  void whatTheKeyNeedsIsChosenAlready() {
    assertThat(KeyPage.create(Mode.LIVE).getQuery())
        .startsWith("name=RewardDesk&permissions[]=rak_customer_write&")
        .doesNotContain("charge");
  }
}
