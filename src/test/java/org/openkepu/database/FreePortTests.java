package org.openkepu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.RepeatedTest;

/** The embedded server's port is free and none that the system gives to connections meanwhile. */
class FreePortTests {

    @RepeatedTest(20)
    void canBeListenedAt() throws Exception {
        int port = FreePort.find();

        assertThat(port).isBetween(FreePort.FIRST, FreePort.END - 1);
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
        }
    }
}
