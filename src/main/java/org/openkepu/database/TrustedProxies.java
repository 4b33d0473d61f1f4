package org.openkepu.database;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides whose word about a client's address is taken: limits count by address, so {@code X-Forwarded-*} is heeded only from
 * the proxies named in {@code openkepu.trusted-proxies} (addresses or networks, separated by commas), and from nobody where
 * none is named (F16, F19).
 */
class TrustedProxies implements EnvironmentPostProcessor {

    static final String PROXIES = "openkepu.trusted-proxies";

    private static final Pattern NETWORK = Pattern.compile("[0-9a-fA-F.:]{2,45}/[0-9]{1,3}");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> networks = Arrays.stream(
                        environment.getProperty(PROXIES, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.contains("/") ? one : one + (one.contains(":") ? "/128" : "/32"))
                .toList();
        for (String network : networks) {
            if (!NETWORK.matcher(network).matches()) {
                throw new StartRefused(
                        "openkepu.trusted-proxies 应为地址或网段，以逗号分隔，例如 10.0.0.5,172.18.0.0/16。",
                        "openkepu.trusted-proxies must be addresses or networks separated by commas,"
                                + " such as 10.0.0.5,172.18.0.0/16.");
            }
        }
        Map<String, Object> decided = new HashMap<>();
        decided.put("server.forward-headers-strategy", networks.isEmpty() ? "none" : "native");
        if (!networks.isEmpty()) {
            decided.put("server.tomcat.remoteip.internal-proxies", String.join(",", networks));
        }
        environment.getPropertySources().addLast(new MapPropertySource("openkepu trusted proxies", decided));
    }
}
