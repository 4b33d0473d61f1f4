package org.openkepu.resource.domain;

import org.jspecify.annotations.Nullable;

/** A resource as the operator types it. */
public record ResourceForm(
        @Nullable String kind,
        @Nullable String year,
        @Nullable String title,
        @Nullable String unitName,
        @Nullable String provinceCode,
        @Nullable String form,
        @Nullable String award,
        @Nullable String text,
        @Nullable String activityNumber) {

    public static final ResourceForm EMPTY = new ResourceForm("CASE", null, null, null, null, null, null, null, null);

    /** What is stored, as the form holds it. */
    static ResourceForm of(Resource one) {
        return new ResourceForm(
                one.kind().name(),
                one.year() == null ? "" : one.year().toString(),
                one.title(),
                one.unitName(),
                one.provinceCode(),
                one.form(),
                one.award(),
                one.text(),
                one.activityNumber());
    }
}
