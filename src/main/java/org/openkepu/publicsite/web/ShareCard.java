package org.openkepu.publicsite.web;

/**
 * What a page looks like where somebody shares it (OpenGraph).
 *
 * @param url whole address
 * @param image whole address of a picture
 * @param pictured whether the picture is one of the activity's own, not the portal's sign
 */
record ShareCard(String title, String description, String url, String image, boolean pictured) {}
