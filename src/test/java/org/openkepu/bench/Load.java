package org.openkepu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A closed loop: each connection sends its next request when the answer to the last is whole. */
final class Load {

    private Load() {}

    /** What one round came to, times in milliseconds. */
    record Figure(double perSecond, double p50, double p99, int answers, int others) {

        @Override
        public String toString() {
            return "%.0f/s, p50 %.1f, p99 %.1f%s"
                    .formatted(perSecond, p50, p99, others == 0 ? "" : ", not as expected: " + others);
        }
    }

    /** What a connection does next and whether it went as expected; null to end early. */
    interface Step {
        Boolean next() throws Exception;
    }

    interface Steps {
        Step of(int connection) throws Exception;
    }

    static Figure run(int connections, double seconds, Steps steps) throws Exception {
        var workers = Executors.newFixedThreadPool(connections);
        var loops = new ArrayList<Step>();
        for (int i = 0; i < connections; i++) {
            loops.add(steps.of(i));
        }
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        var running = new ArrayList<Future<Times>>();
        for (Step step : loops) {
            running.add(workers.submit((Callable<Times>) () -> loop(step, end)));
        }
        var times = new Times();
        for (Future<Times> one : running) {
            times.add(one.get());
        }
        double took = (System.nanoTime() - begun) / 1e9;
        workers.shutdown();
        workers.awaitTermination(5, TimeUnit.SECONDS);
        return times.figure(took);
    }

    /** Asks for the addresses in turn, over one kept connection each. */
    static Figure get(int port, int connections, double seconds, List<String> addresses, String cookie)
            throws Exception {
        var open = new ArrayList<Client>();
        try {
            return run(connections, seconds, connection -> {
                var client = new Client(port);
                open.add(client);
                int[] turn = {connection};
                return () -> client.send("GET", addresses.get(turn[0]++ % addresses.size()), cookie, null) == 200;
            });
        } finally {
            for (Client client : open) {
                client.close();
            }
        }
    }

    private static Times loop(Step step, long end) throws Exception {
        var times = new Times();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            Boolean expected = step.next();
            if (expected == null) {
                break;
            }
            times.add(System.nanoTime() - begun, expected);
        }
        return times;
    }

    private static final class Times {

        private long[] nanos = new long[1024];
        private int count;
        private int others;

        void add(long time, boolean expected) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
            others += expected ? 0 : 1;
        }

        void add(Times more) {
            for (int i = 0; i < more.count; i++) {
                add(more.nanos[i], true);
            }
            others += more.others;
        }

        Figure figure(double seconds) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Figure(count / seconds, at(sorted, 0.5), at(sorted, 0.99), count, others);
        }

        private static double at(long[] sorted, double part) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
        }
    }

    /** HTTP/1.1 over one socket: enough to send a request, read the answer whole and know its status. */
    static final class Client implements AutoCloseable {

        private final int port;
        private Socket socket;
        private InputStream in;
        private byte[] body = {};
        private int length;
        private final List<String> headers = new ArrayList<>();

        Client(int port) throws IOException {
            this.port = port;
            connect();
        }

        private void connect() throws IOException {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        int send(String method, String address, String cookie, String form) throws IOException {
            if (header("Connection").equalsIgnoreCase("close")) {
                close();
                connect();
            }
            String request = method + " " + address + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept-Encoding: gzip\r\n" + (cookie == null ? "" : "Cookie: " + cookie + "\r\n")
                    + (form == null
                            ? ""
                            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                                    + "\r\n")
                    + "\r\n" + (form == null ? "" : form);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int status = Integer.parseInt(line().split(" ")[1]);
            headers.clear();
            int announced = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                headers.add(header);
                String small = header.toLowerCase(Locale.ROOT);
                announced = small.startsWith("content-length:")
                        ? Integer.parseInt(small.substring(15).strip())
                        : announced;
                chunked |= small.startsWith("transfer-encoding: chunked");
            }
            length = 0;
            read(announced);
            while (chunked) {
                int chunk = Integer.parseInt(line(), 16);
                read(chunk);
                line();
                chunked = chunk > 0;
            }
            return status;
        }

        /** A header of the last answer, the empty string when it had none. */
        String header(String name) {
            return headers.stream()
                    .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(header -> header.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        /** Bytes of the last answer as they came, compressed or not. */
        int length() {
            return length;
        }

        private void read(int bytes) throws IOException {
            if (body.length < bytes) {
                body = new byte[bytes];
            }
            if (in.readNBytes(body, 0, bytes) < bytes) {
                throw new IOException("the answer broke off");
            }
            length += bytes;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
