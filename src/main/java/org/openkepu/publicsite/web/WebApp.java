package org.openkepu.publicsite.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkepu.shared.web.QrPicture;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The portal on the phone (A3, B44): what a browser needs to put it on the home screen, and the QR code that brings it
 * there. Nothing is kept on the phone: there is no service worker.
 */
@RestController
class WebApp {

    private static final String BLUE = "#0b5cad";
    private static final String PAPER = "#f6f8fb";

    private final ResourceUrlProvider files;
    private final MessageSource messages;

    WebApp(ResourceUrlProvider files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    @GetMapping(value = "/manifest.webmanifest", produces = "application/manifest+json")
    ResponseEntity<Map<String, Object>> manifest() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(Map.ofEntries(
                        Map.entry("id", "/"),
                        Map.entry("start_url", "/"),
                        Map.entry("scope", "/"),
                        Map.entry("display", "standalone"),
                        Map.entry("lang", "zh-CN"),
                        Map.entry("name", text("publicsite.app.name")),
                        Map.entry("short_name", text("shared.brand")),
                        Map.entry("description", text("shared.purpose")),
                        Map.entry("theme_color", BLUE),
                        Map.entry("background_color", PAPER),
                        Map.entry(
                                "icons",
                                List.of(
                                        icon("icon-192", "192x192", "any"),
                                        icon("icon-512", "512x512", "any"),
                                        icon("icon-maskable-512", "512x512", "maskable"))),
                        Map.entry(
                                "shortcuts",
                                List.of(
                                        shortcut("shared.publish", "/desk/activities/new"),
                                        shortcut("shared.nav.activities", "/activities"),
                                        shortcut("account.title", "/account")))));
    }

    /** Brings the portal from a large screen onto the phone. */
    @GetMapping(value = "/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr() {
        return QrPicture.leadingTo("/");
    }

    private Map<String, String> icon(String name, String sizes, String purpose) {
        String file = "/img/" + name + ".png";
        String named = files.getForLookupPath(file);
        return Map.of("src", named == null ? file : named, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    private Map<String, String> shortcut(String key, String address) {
        return Map.of("name", text(key), "url", address);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
