package app.rewarddesk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-10-26                    | 2026-10-25T23:00:00Z
          2026-07-01                    | 2026-06-30T22:00:00Z
          2026/10/26                    | 2026-10-25T23:00:00Z
          2026-10-26T10:15              | 2026-10-26T09:15:00Z
          2026-10-26T10:15:30           | 2026-10-26T09:15:30Z
          2026-10-26 10:15:30           | 2026-10-26T09:15:30Z
          2026-10-26T10:15:30Z          | 2026-10-26T10:15:30Z
          2026-10-26 10:15:30 UTC       | 2026-10-26T10:15:30Z
          2026-10-26T10:15:30+02:00     | 2026-10-26T08:15:30Z
          2026-10-26T10:15:30-0530      | 2026-10-26T15:45:30Z
          2026-10-26T10:15:30.123456Z   | 2026-10-26T10:15:30.123Z
          2026-10-26T10:15:30.5Z        | 2026-10-26T10:15:30.500Z
          26.10.2026                    | 2026-10-25T23:00:00Z
          3.4.2026                      | 2026-04-02T22:00:00Z
          26.10.2026 10:15              | 2026-10-26T09:15:00Z
          26 Oct 2026                   | 2026-10-25T23:00:00Z
          26 October 2026               | 2026-10-25T23:00:00Z
          26-Oct-2026                   | 2026-10-25T23:00:00Z
          1 sept 2026                   | 2026-08-31T22:00:00Z
          Oct 26, 2026                  | 2026-10-25T23:00:00Z
          'Oct 26, 2026, 2:05 PM'       | 2026-10-26T13:05:00Z
          'Oct 26, 2026 12:05 am'       | 2026-10-25T23:05:00Z
          26/10/2026                    | 2026-10-25T23:00:00Z
          10/26/2026                    | 2026-10-25T23:00:00Z
          10/26/2026 10:15              | 2026-10-26T09:15:00Z
          04/04/2026                    | 2026-04-03T22:00:00Z
          29.02.2028                    | 2028-02-28T23:00:00Z
          2026-03-29T02:30              | 2026-03-29T01:30:00Z
          """)
  void readsWhatIsClear(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          03/04/2026            | Ambiguous: write the day as 2026-10-26
          03-04-2026            | Ambiguous: write the day as 2026-10-26
          31.11.2026            | No such day
          2026-02-29            | No such day
          2026-13-01            | No such day
          13/13/2026            | No such day
          31 Nov 2026           | No such day
          0.1.2026              | No such day
          2026-10-26T25:00      | No such time of day
          2026-10-26 10:60      | No such time of day
          2026-10-26 13:00 PM   | No such time of day
          2026-10-26T10:00+99:00| No such time of day
          0001-01-01            | Not a day of this age
          9999-12-31            | Not a day of this age
          26.10.26              | Not a day
          26 Foo 2026           | Not a day
          yesterday             | Not a day
          1767225600            | Not a day
          46321                 | Not a day
          2026-10               | Not a day
          10:15                 | Not a day
          ٢٠٢٦-١٠-٢٦            | Not a day
          """)
  void saysWhyItReadsNothingElse(String text, String reason) {
    assertThat(read(text)).isEqualTo(reason);
  }

  private static String read(String text) {
    return switch (TimeText.parse(text, Imports.BERLIN)) {
      case Parsed.Value(var time) -> time.toString();
      case Parsed.Wrong(var reason) -> reason;
    };
  }
}
