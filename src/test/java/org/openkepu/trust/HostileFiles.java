package org.openkepu.trust;

import static org.openkepu.support.Pictures.joined;
import static org.openkepu.support.Pictures.text;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.openkepu.support.Pictures;

/** Files that are not what they seem, for every form that takes one. */
final class HostileFiles {

    /** A file as a browser would send it; name and type are what it says of itself. */
    record Hostile(String name, String type, byte[] content) {}

    private static final byte[] HONEST = Pictures.jpeg(200, 100, Color.RED, Color.BLUE);

    /** Fourteen pictures and eleven sheets. */
    static final List<Hostile> ALL = List.of(
            picture("flood.png", Pictures.pngOf(50_000, 50_000, 1_000_000)),
            picture("line.png", Pictures.pngOf(12_001, 1, 40_000)),
            picture("flood.jpg", Pictures.claiming(HONEST, 65_500, 65_500)),
            picture("cut.jpg", Arrays.copyOf(HONEST, HONEST.length / 2)),
            picture("page.jpg", text("<!doctype html><script>alert(1)</script>")),
            picture("drawing.png", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
            picture("archive.jpg", Pictures.zipBomb()),
            picture("moving.gif", Pictures.gif()),
            picture("phone.heic", Pictures.heic()),
            picture("pixels.png", Pictures.pngOf(100, 100, 100_000_000)),
            picture("text.png", Pictures.pngOf(9, 9, 1_000, Pictures.textBomb(100_000_000))),
            picture("nothing.webp", joined(text("RIFF\0\0\0\0WEBP"), new byte[50])),
            picture("cut.webp", Arrays.copyOf(Pictures.webp(), Pictures.webp().length / 2)),
            picture("zero.png", Pictures.pngOf(0, 0, 10)),
            sheet("archive.xlsx", Pictures.zipBomb()),
            sheet("empty.xlsx", new byte[0]),
            sheet("cut.xlsx", Arrays.copyOf(Pictures.zipBomb(), 200)),
            sheet("old.xls", joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[4_000])),
            sheet("entities.xml", text("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
            sheet("../../\u202Exslx.exe", text("MZ")),
            sheet("nul\u0000.xlsx", text("\u0000\u0000")),
            sheet("header.xlsx", joined(text("PK\3\4"), new byte[4_000])),
            sheet("line.csv", text("x".repeat(2_000_000))),
            sheet("half.csv", joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, text("name"), new byte[] {0x4E})),
            sheet("x".repeat(3_000) + ".xlsx", text("name,mobile")));

    private HostileFiles() {}

    private static Hostile picture(String name, byte[] content) {
        return new Hostile(name, "image/jpeg", content);
    }

    private static Hostile sheet(String name, byte[] content) {
        return new Hostile(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
    }
}
