package org.openkepu;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts 开放科普, the portal of National Science Day activities: one application, one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "OpenKepu",
        sharedModules = {"shared", "database"})
public class OpenKepu {

    /** With this argument the portal does one thing, verify the audit trail, and ends. */
    private static final String VERIFY = "--openkepu.verify-audit";

    public static void main(String[] args) {
        if (Arrays.asList(args).contains(VERIFY)) {
            // beside a portal that serves: on a port of its own, for nobody else
            String[] apart = Stream.concat(
                            Arrays.stream(args)
                                    .filter(argument -> !argument.startsWith("--server.port")
                                            && !argument.startsWith("--server.address")),
                            Stream.of("--server.port=0", "--server.address=127.0.0.1"))
                    .toArray(String[]::new);
            System.exit(SpringApplication.exit(SpringApplication.run(OpenKepu.class, apart)));
        }
        SpringApplication.run(OpenKepu.class, args);
    }
}
