package app.rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.cli.TextTable.Column;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertThat(printed(0))
        .containsExactly(
            "Name                    Reward  Id",
            "-------------------  ---------  ----------",
            "Chloé Ünver-Marítez  25.00 usd  rwd_123456",
            "Bo                   3,500 jpy  rwd_7");
  }

  @Test
  void whereThereIsNoRoomOnlyTextIsCut() {
    assertThat(printed(35))
        .containsExactly(
            "Name             Reward  Id",
            "------------  ---------  ----------",
            "Chloé Ünver…  25.00 usd  rwd_123456",
            "Bo            3,500 jpy  rwd_7");
  }

  @Test
  void idsAndAmountsStayWholeHoweverNarrowItIs() {
    assertThat(printed(10)).contains("Chloé Ü…  25.00 usd  rwd_123456");
  }

  private static List<String> printed(int width) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new TextTable(Column.text("Name"), Column.figure("Reward"), Column.id("Id"))
        .row("Chloé Ünver-Marítez", "25.00 usd", "rwd_123456")
        .row("Bo", "3,500 jpy", "rwd_7")
        .print(new Terminal(out, out, width, false));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
