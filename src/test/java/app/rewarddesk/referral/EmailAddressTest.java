package app.rewarddesk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void isComparedTrimmedAndInLowerCase() {
    assertThat(new EmailAddress("  Ann.Lee@Example.COM "))
        .isEqualTo(new EmailAddress("ann.lee@example.com"))
        .hasToString("ann.lee@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.c", "o'neill@b.c", "a+b@c-d.co.uk", "müller@bücher.de", "a@1.2"})
  void looksAsPeopleWriteIt(String text) {
    assertThat(EmailAddress.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@b",
        "a@@b.c",
        "a b@c.d",
        "a@b..c",
        "a@b.c.",
        "@b.c",
        "a@.c",
        "<a@b.c>",
        "Ann <a@b.c>",
        "a@b.c,d@e.f",
        "=1@b.c",
        "'a@b.c"
      })
  void everythingElseIsNone(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
  }

  @Test
  void isNotLongerThanMailAllows() {
    String domain = "@example.com";
    assertThat(EmailAddress.parse("a".repeat(254 - domain.length()) + domain)).isPresent();
    assertThat(EmailAddress.parse("a".repeat(255 - domain.length()) + domain)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ann@x.com, ann@x.com, true",
    "ann@x.com, ann+trial@x.com, true",
    "ann+1@x.com, ann+2@x.com, true",
    "ann.lee@gmail.com, annlee@googlemail.com, true",
    "a.n.n+x@gmail.com, ann@gmail.com, true",
    "ann.lee@x.com, annlee@x.com, false",
    "ann@x.com, ann@y.com, false",
    "+ann@x.com, +bob@x.com, false",
  })
  void looksLikeAnotherThatReachesTheSameMailbox(String one, String other, boolean alike) {
    assertThat(new EmailAddress(one).looksLike(new EmailAddress(other))).isEqualTo(alike);
    assertThat(new EmailAddress(other).looksLike(new EmailAddress(one))).isEqualTo(alike);
  }
}
