package app.rewarddesk.rehearsal;

/// How an object leads to another one, for `expand[]`.
///
/// @param type the object type it leads to, or the name of a part such as `discount.source`
record Link(How how, String type) {
  enum How {
    /// An id in the answer; expanding puts the object in its place.
    REFERENCE,
    /// A part of the answer, there anyway; one can only expand further inside.
    PART,
    /// Left out of the answer unless it is expanded.
    LEFT_OUT,
    /// Known to Stripe; here it is always null.
    ALWAYS_NULL
  }
}
