package org.openkepu.publicsite.web;

import org.jspecify.annotations.Nullable;

/**
 * What a page looks like where somebody shares it (OpenGraph), and what it tells search engines.
 *
 * @param url whole address
 * @param image whole address of a picture, null for none
 * @param data a JSON-LD block in which no markup can stand, see {@link EventData}
 */
record ShareCard(
        String title,
        String description,
        String url,
        @Nullable String image,
        String data) {}
