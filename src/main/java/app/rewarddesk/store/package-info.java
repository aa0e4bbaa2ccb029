/// Keeps everything in one H2 file through jOOQ: the ledger of rewards, the register of people and
/// referrals, the index of Stripe's customers, the audit trail. Implements the ports of issuing and
/// detection. Start at [Store]; the tables are in `db/migration`, their classes are generated into
/// `store.jooq`. Must not know Stripe's library or the window.
@org.jspecify.annotations.NullMarked
package app.rewarddesk.store;
