package org.openkepu.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The small markup of guidance: paragraphs parted by blank lines, {@code ## heading}, {@code - item}, {@code 1. item},
 * {@code **strong**} and {@code [words](address)} to the portal itself or to https. It is read into parts that templates
 * show as text, so nothing written can ever become markup of the page (trust F13).
 */
public final class Markup {

    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*([^*\\n]{1,500})\\*\\*|\\[([^\\]\\n]{1,200})]\\(((?:https://|/(?!/))[^)\\s]{0,500})\\)");
    private static final Pattern ITEM = Pattern.compile("[-•]\\s+(.+)");
    private static final Pattern STEP = Pattern.compile("\\d{1,2}[.、]\\s*(.+)");

    private Markup() {}

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        STEPS
    }

    /** A block of lines; headings and paragraphs have one. */
    public record Block(Kind kind, List<List<Run>> lines) {}

    /**
     * Some words of a line.
     *
     * @param address where they lead, null where nowhere
     */
    public record Run(String text, boolean strong, @Nullable String address) {}

    /** The blocks of a text; never fails, whatever was written. */
    public static List<Block> read(String text) {
        var blocks = new ArrayList<Block>();
        for (String line : text.split("\\R")) {
            String bare = line.strip();
            Matcher item = ITEM.matcher(bare);
            Matcher step = STEP.matcher(bare);
            if (bare.startsWith("## ")) {
                blocks.add(block(Kind.HEADING, bare.substring(3)));
            } else if (item.matches()) {
                append(blocks, Kind.LIST, item.group(1));
            } else if (step.matches()) {
                append(blocks, Kind.STEPS, step.group(1));
            } else {
                blocks.add(block(Kind.PARAGRAPH, bare));
            }
        }
        return blocks.stream().filter(block -> !block.lines().get(0).isEmpty()).toList();
    }

    private static void append(List<Block> blocks, Kind kind, String line) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last != null && last.kind() == kind) {
            last.lines().add(runs(line));
        } else {
            blocks.add(block(kind, line));
        }
    }

    private static Block block(Kind kind, String line) {
        var lines = new ArrayList<List<Run>>();
        lines.add(runs(line));
        return new Block(kind, lines);
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        Matcher inline = INLINE.matcher(line);
        int from = 0;
        while (inline.find()) {
            plain(runs, line.substring(from, inline.start()));
            runs.add(
                    inline.group(1) != null
                            ? new Run(inline.group(1), true, null)
                            : new Run(inline.group(2), false, inline.group(3)));
            from = inline.end();
        }
        plain(runs, line.substring(from));
        return runs;
    }

    private static void plain(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, false, null));
        }
    }
}
