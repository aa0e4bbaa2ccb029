package app.rewarddesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2500      | usd | 25.00 usd
          0         | eur | 0.00 eur
          5         | usd | 0.05 usd
          -2500     | usd | -25.00 usd
          170000    | usd | 1,700.00 usd
          3500      | jpy | 3,500 jpy
          12345     | kwd | 12.345 kwd
          """)
  void isReadWithTheDigitsOfItsCurrency(long minor, String currency, String text) {
    assertThat(Money.of(minor, currency).text()).isEqualTo(text);
  }

  @Test
  void addsWhatIsOfOneCurrency() {
    assertThat(Money.of(1, "usd").plus(Money.of(2, "usd"))).isEqualTo(Money.of(3, "usd"));
    assertThat(Money.of(1, "usd").negated()).isEqualTo(Money.of(-1, "usd"));
  }

  @Test
  void differentCurrenciesNeitherAddUpNorCompare() {
    Money usd = Money.of(1, "usd");
    Money eur = Money.of(1, "eur");
    assertThatIllegalArgumentException().isThrownBy(() -> usd.plus(eur));
    assertThatIllegalArgumentException().isThrownBy(() -> usd.isAtLeast(eur));
  }

  @Test
  void aSumThatDoesNotFitIsNoSum() {
    Money most = Money.of(Long.MAX_VALUE, "usd");
    assertThatThrownBy(() -> most.plus(Money.of(1, "usd"))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, "usd").negated())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aLimitIsInclusive() {
    assertThat(Money.of(100, "usd").isAtLeast(Money.of(100, "usd"))).isTrue();
    assertThat(Money.of(99, "usd").isAtLeast(Money.of(100, "usd"))).isFalse();
  }

  @Test
  void nothingIsNotPositive() {
    assertThat(Money.of(0, "usd").isPositive()).isFalse();
    assertThat(Money.of(-1, "usd").isPositive()).isFalse();
    assertThat(Money.of(1, "usd").isPositive()).isTrue();
  }

  @Test
  void sumsAreKeptPerCurrency() {
    MoneySums sums =
        MoneySums.of(Stream.of(Money.of(100, "usd"), Money.of(5, "eur"), Money.of(50, "usd")));
    assertThat(sums.amounts()).containsExactly(Money.of(5, "eur"), Money.of(150, "usd"));
    assertThat(sums.text()).isEqualTo("0.05 eur · 1.50 usd");
    assertThat(MoneySums.of(Stream.of())).isEqualTo(MoneySums.NONE);
    assertThat(MoneySums.NONE.text()).isEmpty();
  }
}
