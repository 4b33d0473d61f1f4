package org.openkepu.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed in with, as far as a browser tells and a person recognises it.
 *
 * @param browser code of its name, {@code OTHER} for an unknown one
 * @param system code of its system, {@code OTHER} for an unknown one
 */
record Device(String browser, String system) {

    private static final String OTHER = "OTHER";

    /** In the order of looking: what many claim to be comes last. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "WECHAT"),
            Map.entry("Edg", "EDGE"),
            Map.entry("Firefox/", "FIREFOX"),
            Map.entry("QQBrowser", "QQ"),
            Map.entry("UCBrowser", "UC"),
            Map.entry("Chrome/", "CHROME"),
            Map.entry("Safari/", "SAFARI"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "IPHONE"),
            Map.entry("iPad", "IPAD"),
            Map.entry("HarmonyOS", "HARMONY"),
            Map.entry("OpenHarmony", "HARMONY"),
            Map.entry("Android", "ANDROID"),
            Map.entry("Windows", "WINDOWS"),
            Map.entry("Mac OS", "MAC"),
            Map.entry("Linux", "LINUX"));

    /** Reads the header {@code User-Agent}, of which nothing else is kept. */
    static Device of(@Nullable String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    /** Reads what {@link #toString} wrote. */
    static Device read(@Nullable Object kept) {
        String[] parts = String.valueOf(kept).split("/");
        return parts.length == 2 ? new Device(parts[0], parts[1]) : new Device(OTHER, OTHER);
    }

    private static String first(List<Map.Entry<String, String>> known, @Nullable String agent) {
        Optional<String> found = known.stream()
                .filter(sign -> agent != null && agent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return found.orElse(OTHER);
    }

    @Override
    public String toString() {
        return browser + "/" + system;
    }
}
