package org.openkepu.activity.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Ids;

/** What somebody types into a filing: a whole one to begin with, changed field by field. */
final class Typed {

    /** A body only the tests know; tests on the database name a real one. */
    static final String AUTHORITY = Ids.ofReference("authority", "example").toString();

    private final Map<String, @Nullable String> fields = new LinkedHashMap<>();

    private Typed() {}

    /** A filing with nothing missing. */
    static Typed whole() {
        return new Typed()
                .with("unitName", "银川市兴庆区实验小学")
                .with("unitId", "")
                .with("hostRegion", "640104")
                .with("contactName", "马老师")
                .with("contactPhone", "19900001234")
                .with("title", "走近科学家精神主题展")
                .with("startsAt", "2022-09-17T09:00")
                .with("endsAt", "2022-09-17T17:30")
                .with("mode", "OFFLINE")
                .with("regionCode", "640104")
                .with("address", "凤凰北街 12 号")
                .with("url", "")
                .with("form", "EXHIBITION")
                .with("theme", "SPIRIT")
                .with("audience", "YOUTH,PUBLIC")
                .with("expectedPersonTimes", "200")
                .with("description", "展出老一辈科学家的手稿、书信和照片，并由志愿者讲解他们的故事。")
                .with("attributionLevel", "COUNTY")
                .with("authorityId", AUTHORITY);
    }

    /** The same with another text in one field; {@code hostRegion} is the host's region. */
    Typed with(String field, @Nullable String text) {
        fields.put(field, text);
        return this;
    }

    HostText host() {
        return new HostText(
                fields.get("unitName"),
                fields.get("unitId"),
                fields.get("hostRegion"),
                fields.get("contactName"),
                fields.get("contactPhone"));
    }

    DetailsText details() {
        return new DetailsText(
                fields.get("title"),
                fields.get("startsAt"),
                fields.get("endsAt"),
                fields.get("mode"),
                fields.get("regionCode"),
                fields.get("address"),
                fields.get("url"),
                fields.get("form"),
                fields.get("theme"),
                audience(),
                fields.get("expectedPersonTimes"),
                fields.get("description"),
                fields.get("attributionLevel"),
                fields.get("authorityId"),
                fields.get("free"),
                fields.get("barrierFree"));
    }

    private @Nullable List<String> audience() {
        String audience = fields.get("audience");
        return audience == null ? null : Arrays.asList(audience.split(","));
    }
}
