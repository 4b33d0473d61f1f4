package org.openkepu.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for the embedded server. It is taken some seconds after it was looked for, and again should the server die; systems give the
 * ports from 32,768 on to whoever connects to something, so none of these is chosen.
 */
final class FreePort {

    static final int FIRST = 20_000;
    static final int END = 32_768;

    private static final int TRIES = 200;

    private FreePort() {}

    /**
     * A port nobody listens at on this machine's own address, from {@link #FIRST} on and below {@link #END}.
     *
     * @throws IOException when none of very many was free
     */
    static int find() throws IOException {
        IOException taken = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException other) {
                taken = other;
            }
        }
        throw new IOException("no free port from " + FIRST + " to " + END, taken);
    }
}
