package org.openkepu.publicsite.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.springframework.stereotype.Component;

/** Says where an activity is held, and how to get there: a search by address in the maps people have, opened by a link only. */
@Component
class Whereabouts {

    private static final List<Way> MAPS = List.of(
            new Way("amap", "https://uri.amap.com/search?src=openkepu&keyword="),
            new Way("baidu", "https://api.map.baidu.com/geocoder?output=html&src=openkepu&address="),
            new Way("tencent", "https://apis.map.qq.com/uri/v1/search?referer=openkepu&keyword="));

    private final Regions regions;

    Whereabouts(Regions regions) {
        this.regions = regions;
    }

    /**
     * A map's search for the place.
     *
     * @param code of the map, whose name the page knows
     */
    record Way(String code, String address) {}

    /** Division and address, the empty string for an online activity. */
    String place(PublishedActivity activity) {
        return activity.line().mode().hasPlace() ? place(activity.line().regionCode(), activity.address()) : "";
    }

    String place(@Nullable String regionCode, @Nullable String address) {
        String path = regions.pathName(regionCode);
        return address == null || address.isBlank() ? path : path + "　" + address;
    }

    /** The links that find the place in a map; none for an online activity or one without an address. */
    List<Way> ways(PublishedActivity activity) {
        String address = activity.address();
        if (!activity.line().mode().hasPlace() || address == null || address.isBlank()) {
            return List.of();
        }
        var names = regions.path(activity.line().regionCode()).stream()
                .map(Region::name)
                .toList();
        String wanted = URLEncoder.encode(String.join("", names) + address, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return MAPS.stream()
                .map(map -> new Way(map.code(), map.address() + wanted))
                .toList();
    }
}
