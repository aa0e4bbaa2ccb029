package app.rewarddesk.simulation;

/// What was lived through.
final class Statistics {
  long seeds;
  long processes;
  long kills;
  long requests;
  long faults;
  long rewards;
  long effects;
  long sends;
  long reconciles;
  long others;
  long unconfirmedAtTheEnd;
  long lostInTheLastInstant;

  synchronized void add(Statistics other) {
    seeds += other.seeds;
    processes += other.processes;
    kills += other.kills;
    requests += other.requests;
    faults += other.faults;
    rewards += other.rewards;
    effects += other.effects;
    sends += other.sends;
    reconciles += other.reconciles;
    others += other.others;
    unconfirmedAtTheEnd += other.unconfirmedAtTheEnd;
    lostInTheLastInstant += other.lostInTheLastInstant;
  }

  synchronized String text() {
    return String.format(
        java.util.Locale.ROOT,
        "%,d seeds: %,d rewards in %,d processes, %,d of them killed; %,d sends, %,d reconciles;"
            + " %,d requests, %,d struck by a fault, %,d by others in between; %,d effects in"
            + " Stripe; %,d rewards end unconfirmed with an explanation; %,d discounts of others"
            + " lost in the last instant between reading and writing",
        seeds,
        rewards,
        processes,
        kills,
        sends,
        reconciles,
        requests,
        faults,
        others,
        effects,
        unconfirmedAtTheEnd,
        lostInTheLastInstant);
  }
}
