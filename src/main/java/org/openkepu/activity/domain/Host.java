package org.openkepu.activity.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The unit that holds the activity, with the contact only owner and admins of the scope see.
 *
 * @param unitName the name as typed
 * @param unitId the register entry it was bound to, null when the registers do not hold it
 * @param regionCode leaf division where the unit sits
 */
public record Host(
        String unitName, @Nullable UUID unitId, String regionCode, String contactName, String contactPhone) {}
