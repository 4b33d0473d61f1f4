package org.openkepu.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * So many a minute for each key, on this instance: a minute begins with the first, and none is left over for the next. Runs on
 * machine time; a key not seen for two minutes is forgotten.
 */
public final class RateLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long KEYS = 200_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .maximumSize(KEYS)
            .build();

    public RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one; zero where it may pass, else the seconds to wait, at least one. */
    public long take(String key) {
        ConsumptionProbe probe = buckets.get(key, any -> full()).tryConsumeAndReturnRemaining(1);
        // begun seconds count whole: who waits so long is let in
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill() + 999_999_999)
                                .toSeconds());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, MINUTE))
                .build();
    }
}
