package org.openkepu.trust;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Bends a form in a way no browser would: one of its fields, all of them, or the whole body. */
final class Malice {

    private static final String URLENCODED = "application/x-www-form-urlencoded";
    private static final String ODD_PART =
            "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\u0000../x\"\r\nContent-Type: \r\n\r\n1\r\n--x--";
    private static final List<String> VALUES = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "a%ED%B0%80b",
            "%F0%9F",
            "%FF%FE",
            "%C0%AF",
            "%B9%FA%BF%C6",
            "%E2%80%AE%E5%BC%A0%E2%80%AC",
            "%E2%80%8B%E2%80%8B",
            "%EF%BF%BE",
            "%01%02%03%1B%5B2J",
            "%C2%85%C2%9B",
            "%zz",
            "%",
            "%E5",
            "99999999999999999999999999999999999999",
            "-1",
            "1e309",
            "NaN",
            "0x7fffffff",
            "%EF%BC%91%EF%BC%92",
            "%D9%A1%D9%A2%D9%A3",
            "2022-02-30T25%3A61",
            "2022-09-17T24%3A00",
            "9999999999-01-01T00%3A00",
            "-0001-01-01T00%3A00",
            "2022-09-17T09%3A00%2B99%3A00",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%24%7B7*7%7D",
            "__%24%7BT(java.lang.Runtime)%7D__%3A%3A.x",
            "%23%7Bshared.saved%7D",
            "'%3B%20drop%20table%20activity%3B--",
            "..%2F..%2Fetc%2Fpasswd",
            "00000000-0000-0000-0000-000000000000",
            "a-b-c-d-e",
            "%0D%0ASet-Cookie%3A%20x=1",
            "%5B1%2C2%5D",
            "%7B%22a%22%3A1%7D",
            "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7",
            "%20%20%E3%80%80%20",
            "");

    private static final Set<String> CARRIED = Set.of("_csrf", "token", "version", "stamp");

    private final Random choice;

    Malice(long seed) {
        this.choice = new Random(seed);
    }

    /** What was done and what came of it. */
    record Deed(String what, Answer answer) {}

    /**
     * One bent post; the first two bend every field, the next of files try each hostile one, the sixth of each hundred has ten
     * megabytes in a field.
     */
    Deed post(Posting form, int turn) {
        if (turn % 100 == 5) {
            return huge(form);
        }
        if (turn < 2) {
            return turn == 0 ? every(form, "=a%00b") : every(form, "[999999999]=1");
        }
        if (!form.files().isEmpty() && turn - 2 < HostileFiles.ALL.size()) {
            return file(form, HostileFiles.ALL.get(turn - 2));
        }
        if (!form.files().isEmpty() && choice.nextInt(3) > 0) {
            return file(form, HostileFiles.ALL.get(choice.nextInt(HostileFiles.ALL.size())));
        }
        int kind = choice.nextInt(100);
        if (kind < 70) {
            return field(form, VALUES.get(choice.nextInt(VALUES.size())));
        }
        return kind < 82 ? shape(form) : body(form, kind);
    }

    /** All fields of the form's own at once, but those the page carries to know itself again. */
    private static Deed every(Posting form, String bent) {
        Map<String, List<String>> kept = new LinkedHashMap<>(form.fields());
        kept.keySet().retainAll(CARRIED);
        String body = form.fields().keySet().stream()
                .filter(name -> !CARRIED.contains(name))
                .map(name -> "&" + name + bent)
                .collect(Collectors.joining("", Caller.encoded(kept), ""));
        return send(form, "all fields" + bent, body);
    }

    /** One at a time, whoever sends it: a portal under test has little memory. */
    private Deed huge(Posting form) {
        synchronized (Malice.class) {
            return field(form, "x".repeat(10 * 1024 * 1024));
        }
    }

    /** A file that is not what it seems, in the field of the form's own. */
    private static Deed file(Posting form, HostileFiles.Hostile file) {
        String field = form.files().get(0).field();
        return new Deed(
                "file " + shortened(file.name()),
                form.withoutFiles()
                        .file(field, file.name(), file.type(), file.content())
                        .submit());
    }

    private Deed field(Posting form, String raw) {
        String name = anyField(form);
        return send(form, "%s=%s".formatted(name, shortened(raw)), replaced(form, name, name + "=" + raw));
    }

    /** One field many times, as an array, as a map, not at all, very long, or with a name that is none. */
    private Deed shape(Posting form) {
        String name = anyField(form);
        return switch (choice.nextInt(8)) {
            case 0 -> send(form, name + " three times", replaced(form, name, (name + "=1&").repeat(3) + name + "=2"));
            case 1 -> send(form, name + " 2,000 times", replaced(form, name, (name + "=1&").repeat(2_000) + name));
            case 2 -> send(form, name + "[]", replaced(form, name, name + "[]=1&" + name + "[0]=2&" + name + "[x]=3"));
            case 3 -> send(form, name + "[999999999]", replaced(form, name, name + "[999999999]=1"));
            case 4 -> send(form, name + ".class", replaced(form, name, name + ".class.module=1&class.module=2"));
            case 5 -> send(form, "no " + name, replaced(form, name, "x=1"));
            case 6 -> send(form, name + " of 100,000", replaced(form, name, name + "=" + "%E7%A7%91".repeat(100_000)));
            default -> send(form, "names that are none", replaced(form, name, "=1&&&=&%00=1&%ED%A0%80=2&" + name));
        };
    }

    private Deed body(Posting form, int kind) {
        String fields = Caller.encoded(form.fields());
        byte[] parts = Multipart.of(form.fields(), form.files());
        return switch (kind % 10) {
            case 0 -> send(form, "GBK", URLENCODED + ";charset=GBK", fields.getBytes(Charset.forName("GBK")));
            case 1 -> send(form, "no charset", URLENCODED + ";charset=no-such-charset", bytes(fields));
            case 2 -> send(form, "multipart without boundary", "multipart/form-data", bytes(fields));
            case 3 -> send(form, "multipart cut off", Multipart.TYPE, Arrays.copyOf(parts, parts.length * 2 / 3));
            case 4 -> send(form, "multipart with odd headers", "multipart/form-data; boundary=x", bytes(ODD_PART));
            case 5 -> send(form, "multipart", Multipart.TYPE, parts);
            case 8 ->
                send(
                        form,
                        "500 parts",
                        Multipart.TYPE,
                        Multipart.of(Map.of("x", Collections.nCopies(500, "1")), List.of()));
            case 6 -> send(form, "JSON", "application/json", bytes("{\"title\":"));
            case 7 -> send(form, "noise", URLENCODED, noise());
            default -> send(form, "a type that is none", "nonsense", bytes(fields));
        };
    }

    private static Deed send(Posting form, String what, String body) {
        return send(form, what, URLENCODED, bytes(body));
    }

    private static Deed send(Posting form, String what, String type, byte[] body) {
        return new Deed(what, form.send(type, body));
    }

    private String anyField(Posting form) {
        List<String> names = new ArrayList<>(form.fields().keySet());
        names.remove("_csrf");
        return names.isEmpty() ? "x" : names.get(choice.nextInt(names.size()));
    }

    private static String replaced(Posting form, String name, String raw) {
        Map<String, List<String>> rest = new LinkedHashMap<>(form.fields());
        rest.remove(name);
        return Caller.encoded(rest) + "&" + raw;
    }

    private byte[] noise() {
        byte[] noise = new byte[choice.nextInt(5_000)];
        choice.nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.length() + " characters" : text;
    }
}
