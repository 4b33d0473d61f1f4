package org.openkepu.recommendation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body is told of its slate; said within the transaction of what happened.
 *
 * @param sequence of the notice, once for each
 * @param bodyId the body
 * @param provinceCode the territory of a province's 科协, null for a society or ministry
 */
public record SlateNoticed(
        long sequence, UUID bodyId, @Nullable String provinceCode, SlateNotice notice) {}
