package app.rewarddesk.desk;

/// How well the simulated Stripe of a rehearsal and the way to it are, for whoever wants to watch
/// what happens to a send when they are not. May be called from any thread.
public interface Weather {

  /// What can be had.
  enum Kind {
    SUNSHINE("Sunshine", "every call is answered at once"),
    SLOW("Slow", "answers take up to 2.5 seconds"),
    RATE_LIMITED("Rate-limited", "Stripe often says: too many requests"),
    DROPPING("Dropping", "a quarter of the answers gets lost"),
    STORM("Storm", "something of everything, and Stripe's own errors");

    private final String title;
    private final String meaning;

    Kind(String title, String meaning) {
      this.title = title;
      this.meaning = meaning;
    }

    public String title() {
      return title;
    }

    /// What it does to calls, a few words.
    public String meaning() {
      return meaning;
    }
  }

  Kind now();

  /// From the next call on.
  void become(Kind kind);
}
