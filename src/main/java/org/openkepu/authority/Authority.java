package org.openkepu.authority;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body with a line of its own: a 科协, a national society or a ministry.
 *
 * @param level the level under which it is listed
 * @param regionCode the division a 科协 stands for, null for societies and ministries
 * @param path province and city it stands in, for telling four 鼓楼区 apart; empty for societies and ministries
 */
public record Authority(
        UUID id,
        String name,
        String shortName,
        AuthorityLevel level,
        @Nullable String regionCode,
        String path) {}
