package org.openkepu.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The body of a form that carries files. */
final class Multipart {

    static final String TYPE = "multipart/form-data; boundary=part-of-a-form";
    private static final String BOUNDARY = "--part-of-a-form";

    private Multipart() {}

    static byte[] of(Map<String, List<String>> fields, List<Posting.Attached> files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, values) -> values.forEach(value -> write(
                body,
                BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        for (Posting.Attached file : files) {
            write(
                    body,
                    BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n");
            body.writeBytes(file.content());
            write(body, "\r\n");
        }
        write(body, BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
