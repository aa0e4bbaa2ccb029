package app.rewarddesk.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/// A time in the database: UTC, to the microsecond, as far as both H2 and PostgreSQL keep it. What
/// is finer is cut off, not rounded, so that a time never comes back later than it went in.
public final class InstantConverter extends AbstractConverter<OffsetDateTime, Instant> {
  private static final long serialVersionUID = 1L;

  public InstantConverter() {
    super(OffsetDateTime.class, Instant.class);
  }

  @Override
  public @Nullable Instant from(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }

  @Override
  public @Nullable OffsetDateTime to(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
