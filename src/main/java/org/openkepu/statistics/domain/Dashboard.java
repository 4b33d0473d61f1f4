package org.openkepu.statistics.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;
import org.openkepu.activity.Funnel;

/**
 * What a body sees in the morning, counted at one moment.
 *
 * @param before figures of the campaign a year earlier, null where there is none or nothing was published in it
 * @param parts the scope by its places: provinces, cities or counties; null in a county
 * @param nation published activities of the country by province, as everybody may count them
 */
public record Dashboard(
        Figures total,
        @Nullable Figures before,
        Funnel funnel,
        @Nullable FigureTable parts,
        @Nullable FigureTable nation,
        Instant cutOff) {}
