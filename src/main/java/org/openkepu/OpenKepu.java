package org.openkepu;

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

    public static void main(String[] args) {
        SpringApplication.run(OpenKepu.class, args);
    }
}
