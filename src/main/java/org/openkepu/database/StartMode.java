package org.openkepu.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides how the portal starts, before anything else is made: with a given database it is in production, with the
 * embedded server it is the demo. Everything decided here is a default; whatever is given wins.
 */
class StartMode implements EnvironmentPostProcessor {

    static final String SECRET = "openkepu.secret";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean given = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        boolean demo = environment.getProperty("openkepu.demo", Boolean.class, !given);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("openkepu.demo", demo);
        if (demo) {
            defaults.put("server.address", "127.0.0.1");
            defaults.put("openkepu.clock.start", "2022-09-20T10:00:00+08:00");
        } else {
            defaults.put("server.servlet.session.cookie.secure", true);
        }
        environment.getPropertySources().addLast(new MapPropertySource("openkepu start mode", defaults));
        if (given && !StringUtils.hasText(environment.getProperty(SECRET))) {
            throw new StartRefused(
                    "使用自备数据库启动时必须设置环境变量 OPENKEPU_SECRET（32 字节随机数的 Base64，例如 openssl rand -base64 32 的输出）。",
                    "With a database of your own the environment variable OPENKEPU_SECRET is required"
                            + " (32 random bytes in Base64, such as the output of: openssl rand -base64 32).");
        }
    }
}
