package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormDecoderTest {
  @Test
  void bracketsNest() {
    var items =
        values("items[0][price]=p1&items[0][quantity]=2&items[1][price]=p2").groups("items");
    assertThat(items).hasSize(2);
    assertThat(items.getFirst().whole("quantity")).contains(2L);
    assertThat(items.getLast().text("price")).contains("p2");
  }

  @Test
  void emptyBracketsAreAListToo() {
    assertThat(values("expand[]=a&expand[]=b").texts("expand")).containsExactly("a", "b");
  }

  @Test
  void aListGoesByItsNumbers() {
    assertThat(values("x[10]=c&x[2]=b&x[0]=a").texts("x")).containsExactly("a", "b", "c");
  }

  @Test
  void percentAndPlusAreDecoded() {
    assertThat(values("email=a%2Bb%40x.example&name=Ada+Okafor").text("email"))
        .contains("a+b@x.example");
    assertThat(values("name=Ada+Okafor").text("name")).contains("Ada Okafor");
  }

  @Test
  void encodedBracketsNestToo() {
    assertThat(values("metadata%5Ba%5D=1").map("metadata")).containsEntry("a", "1");
  }

  @Test
  void ofTwoEqualNamesTheLastCounts() {
    assertThat(values("a=1&a=2").text("a")).contains("2");
  }

  @Test
  void aNameIsNotAValueAndAGroup() {
    assertThatThrownBy(() -> values("a=1&a[b]=2")).isInstanceOf(Refusal.class);
  }

  @Test
  void brokenEncodingIsRefused() {
    assertThatThrownBy(() -> values("a=%ZZ")).isInstanceOf(Refusal.class);
  }

  private static Values values(String encoded) {
    return new Values(FormDecoder.decode(encoded));
  }
}
