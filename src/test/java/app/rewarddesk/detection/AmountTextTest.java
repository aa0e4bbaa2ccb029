package app.rewarddesk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTextTest {

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          29             | usd | 2900 usd
          29.00          | USD | 2900 usd
          29.5           | usd | 2950 usd
          29,5           | eur | 2950 eur
          29,00          | eur | 2900 eur
          0              | usd | 0 usd
          0.00           | usd | 0 usd
          0.01           | usd | 1 usd
          1,234.56       | usd | 123456 usd
          1.234,56       | eur | 123456 eur
          1 234,56       | eur | 123456 eur
          1 234,56       | eur | 123456 eur
          1 234,56       | eur | 123456 eur
          1'234.56       | chf | 123456 chf
          1’234.56       | chf | 123456 chf
          1,234,567      | usd | 123456700 usd
          1.234.567,89   | eur | 123456789 eur
          1234567.89     | usd | 123456789 usd
          1 234          | usd | 123400 usd
          3500           | jpy | 3500 jpy
          3,500          | jpy | 3500 jpy
          3.500          | jpy | 3500 jpy
          3,500,000      | jpy | 3500000 jpy
          1.5            | kwd | 1500 kwd
          0.345          | kwd | 345 kwd
          1234.567       | kwd | 1234567 kwd
          $29.00         | usd | 2900 usd
          $29.00         | cad | 2900 cad
          29 EUR         |     | 2900 eur
          29,00 €        |     | 2900 eur
          EUR 29         | eur | 2900 eur
          US$ 29         |     | 2900 usd
          $29 USD        |     | 2900 usd
          29             | €   | 2900 eur
          $ 29           | USD | 2900 usd
          """)
  void readsWhatIsClear(String amount, String currency, String expected) {
    assertThat(read(amount, currency)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          12.345         | usd | Ambiguous: its sign may be for decimals or for thousands
          12,345         | eur | Ambiguous: its sign may be for decimals or for thousands
          12.345         | kwd | Ambiguous: its sign may be for decimals or for thousands
          0.345          | usd | More decimals than usd has
          1234.567       | usd | More decimals than usd has
          29.0000        | usd | More decimals than usd has
          1,234.567      | usd | More decimals than usd has
          1 234,567      | eur | More decimals than eur has
          3500.5         | jpy | More decimals than jpy has
          1,234.00       | jpy | More decimals than jpy has
          1.2OO,00       | eur | Not an amount: it has letters
          twenty         | usd | Not an amount: it has letters
          29 apples      | usd | Not an amount: it has letters
          29 XBT         |     | Not an amount: it has letters
          1e3            | usd | Not an amount: it has letters
          NaN            | usd | Not an amount: it has letters
          #              | usd | Not an amount
          29.            | usd | Not an amount
          .5             | usd | Not an amount
          1,23,456.00    | inr | Not an amount
          12,34          | jpy | More decimals than jpy has
          1.234.56       | eur | Not an amount
          1,2,3          | usd | Not an amount
          29/30          | usd | Not an amount
          -25,00         | eur | An amount must be more than 0
          −25.00         | usd | An amount must be more than 0
          -$25.00        | usd | An amount must be more than 0
          $-25.00        | usd | An amount must be more than 0
          (25.00)        | usd | An amount must be more than 0
          29.00          |     | The amount has no currency
          $29.00         |     | $ may be several currencies: name one
          ¥2900          |     | ¥ may be several currencies: name one
          29 EUR         | usd | The currencies differ: EUR and usd
          €29            | usd | The currencies differ: € and usd
          1000000000000  | usd | More than Stripe can charge
          99999999999999999999999999 | usd | More than Stripe can charge
          11111111111111111111111111111111111111111 | usd | Not an amount
          """)
  void saysWhyItReadsNothingElse(String amount, String currency, String reason) {
    assertThat(read(amount, currency)).isEqualTo(reason);
  }

  private static String read(String amount, String currency) {
    return switch (AmountText.parse(amount, currency == null ? "" : currency)) {
      case Parsed.Value(var money) -> money.minor() + " " + money.currency();
      case Parsed.Wrong(var reason) -> reason;
    };
  }
}
