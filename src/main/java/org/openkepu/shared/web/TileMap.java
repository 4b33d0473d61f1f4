package org.openkepu.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The provinces as tiles without drawn borders; each stands on it, 台湾 too, and the table beside it says the same. */
public record TileMap(List<Tile> tiles) {

    private static final int SHADES = 5;

    /** Every province-level division as {@code code short-name row column}. */
    private static final List<String> PLACES = List.of(
            "230000 黑 1 10",
            "650000 新 2 1",
            "150000 蒙 2 5",
            "220000 吉 2 10",
            "660000 兵 3 1",
            "110000 京 3 8",
            "120000 津 3 9",
            "210000 辽 3 10",
            "620000 甘 4 4",
            "640000 宁 4 5",
            "610000 陕 4 6",
            "140000 晋 4 7",
            "130000 冀 4 8",
            "370000 鲁 4 9",
            "630000 青 5 3",
            "410000 豫 5 7",
            "340000 皖 5 8",
            "320000 苏 5 9",
            "310000 沪 5 10",
            "540000 藏 6 2",
            "510000 川 6 4",
            "500000 渝 6 5",
            "420000 鄂 6 6",
            "430000 湘 6 7",
            "360000 赣 6 8",
            "330000 浙 6 9",
            "520000 贵 7 5",
            "450000 桂 7 6",
            "440000 粤 7 7",
            "350000 闽 7 8",
            "710000 台 7 10",
            "530000 滇 7 4",
            "810000 港 8 8",
            "820000 澳 8 7",
            "460000 琼 9 6");

    /**
     * What is told of one province.
     *
     * @param count null where there are no figures
     * @param href null where it leads nowhere
     */
    public record Province(
            String name, @Nullable Long count, @Nullable String href) {}

    /**
     * One province on the map.
     *
     * @param place class of its row and column
     * @param shade 0 for nothing to 5 for the most; -1 where there are no figures
     * @param published null where there are no figures
     * @param own whether it is the reader's own
     */
    public record Tile(
            String code,
            String letter,
            String name,
            String place,
            int shade,
            @Nullable Long published,
            @Nullable String href,
            boolean own) {}

    /**
     * The map of what is told by code; a province nothing is told of stays empty.
     *
     * @param ownCode the reader's own province, null for none
     */
    public static TileMap of(Map<String, Province> provinces, @Nullable String ownCode) {
        long most = provinces.values().stream()
                .map(Province::count)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var tiles = new ArrayList<Tile>();
        for (String place : PLACES) {
            String[] parts = place.split(" ");
            Province province = provinces.getOrDefault(parts[0], new Province(parts[1], null, null));
            tiles.add(new Tile(
                    parts[0],
                    parts[1],
                    province.name(),
                    "tile-r" + parts[2] + " tile-c" + parts[3],
                    shade(province.count(), most),
                    province.count(),
                    province.href(),
                    parts[0].equals(ownCode)));
        }
        return new TileMap(tiles);
    }

    /** By the square root, so that the many small provinces can be told apart beside few large ones. */
    private static int shade(@Nullable Long count, long most) {
        if (count == null) {
            return -1;
        }
        return count == 0 ? 0 : (int) Math.max(1, Math.ceil(SHADES * Math.sqrt((double) count / most)));
    }
}
