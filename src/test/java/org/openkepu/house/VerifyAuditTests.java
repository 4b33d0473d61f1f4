package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkepu.support.ChildPortal;

/** The command that verifies the audit trail does that one thing and ends. */
class VerifyAuditTests {

    @TempDir
    Path data;

    @Test
    void verifiesAndEndsWithoutServing() throws Exception {
        try (ChildPortal command = ChildPortal.start(data, Map.of(), "--openkepu.verify-audit")) {
            assertThat(command.ends()).as(command.said()).isZero();
            assertThat(command.said())
                    .contains("审计链 / audit chain", "尚未封存")
                    .doesNotContain("OpenKepu is ready", "demo password", "\tat ");
        }
    }
}
