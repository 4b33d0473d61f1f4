package org.openkepu.publicsite.web;

/**
 * What a page looks like where somebody shares it (OpenGraph), and what it tells search engines.
 *
 * @param url whole address
 * @param image whole address of a picture
 * @param pictured whether the picture is one of the activity's own, not the portal's sign
 * @param data a JSON-LD block in which no markup can stand, see {@link EventData}
 */
record ShareCard(String title, String description, String url, String image, boolean pictured, String data) {}
