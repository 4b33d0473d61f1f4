package org.openkepu.notification.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.openkepu.shared.Mobile;

/**
 * Hands messages over as files for another program to carry: one a message, named by its key, number on the first line, text
 * below. A file appears whole or not at all. The folder holds numbers in clear: it must be the carrier's alone.
 */
final class FileGateway implements SmsGateway {

    private final Path folder;

    FileGateway(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void deliver(UUID key, long sequence, SmsTemplate template, Mobile to, String text) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, ".half", null);
            Files.writeString(half, to.digits() + "\n" + text + "\n", StandardCharsets.UTF_8);
            Files.move(
                    half,
                    folder.resolve(key + ".txt"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new Unavailable(full.getClass().getSimpleName());
        }
    }
}
