package app.rewarddesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {

  @ParameterizedTest
  @CsvSource({"usd, 2", "eur, 2", "jpy, 0", "krw, 0", "kwd, 3", "isk, 2", "ugx, 2"})
  void hasTheDigitsThatStripeCounts(String code, int digits) {
    assertThat(new CurrencyCode(code).digits()).isEqualTo(digits);
  }

  @Test
  void isFoundInAnyLetterCaseAndSpace() {
    assertThat(CurrencyCode.parse(" UsD ")).contains(new CurrencyCode("usd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xbt", "us", "dollars", "$"})
  void whatStripeCannotChargeInIsNone(String text) {
    assertThat(CurrencyCode.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode(text));
  }
}
