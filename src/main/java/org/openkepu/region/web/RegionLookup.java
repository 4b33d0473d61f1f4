package org.openkepu.region.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The divisions directly under one, for the region cascade ({@code contract.md}, look-ups). */
@RestController
class RegionLookup {

    private final Regions regions;

    RegionLookup(Regions regions) {
        this.regions = regions;
    }

    /** Provinces without a parent, an empty list for an unknown one. */
    @GetMapping("/lookup/regions")
    ResponseEntity<List<Entry>> below(@RequestParam(required = false) @Nullable String parent) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(regions.children(parent).stream().map(Entry::of).toList());
    }

    record Entry(String code, String name, RegionLevel level) {

        static Entry of(Region region) {
            return new Entry(region.code(), region.name(), region.level());
        }
    }
}
