package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiBaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.stripe.com",
        "https://api.stripe.com/",
        " http://127.0.0.1:4242 ",
        "http://localhost:1",
        "http://[::1]:4242"
      })
  void httpsAnywhereAndHttpToThisComputerAreRight(String text) {
    assertThat(ApiBase.parse(text)).isInstanceOf(ApiBase.Parsed.Right.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.stripe.com",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com:80",
        "http://10.0.0.1",
        "ftp://127.0.0.1"
      })
  void plainHttpToAnotherComputerIsWrong(String text) {
    assertThat(problem(text)).startsWith(text).contains("not encrypted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.stripe.com",
        "https://",
        "https://api.stripe.com/v1",
        "https://user@api.stripe.com",
        "https://api.stripe.com?x=1",
        "https://api stripe.com"
      })
  void whatIsNoBareAddressIsWrong(String text) {
    assertThat(problem(text)).contains("It looks like https://api.stripe.com.");
  }

  @Test
  void onlyThisComputerIsLoopback() {
    assertThat(ApiBase.STRIPE.isLoopback()).isFalse();
    assertThat(((ApiBase.Parsed.Right) ApiBase.parse("http://127.0.0.1:1")).base().isLoopback())
        .isTrue();
  }

  private static String problem(String text) {
    return ((ApiBase.Parsed.Wrong) ApiBase.parse(text)).problem();
  }
}
