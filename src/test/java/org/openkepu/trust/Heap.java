package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkepu.support.ChildPortal;

/** The memory a portal process holds on to. */
final class Heap {

    /** Of the heap alone: classes grow with every page that is shown for the first time. */
    private static final Pattern USED = Pattern.compile("(?:generation|heap)\\s+total \\d+K, used (\\d+)K");

    private Heap() {}

    /** What is in use once everything unused has been collected, in KiB. */
    static long inUse(ChildPortal portal) throws Exception {
        command(portal, "GC.run");
        Matcher used = USED.matcher(command(portal, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        assertThat(sum).as("what the portal says of its heap").isPositive();
        return sum;
    }

    private static String command(ChildPortal portal, String command) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, String.valueOf(portal.pid()), command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
