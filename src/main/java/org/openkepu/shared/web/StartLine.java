package org.openkepu.shared.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where the portal is; silent where nobody is let in, in the command that verifies the audit trail. */
@Component
@ConditionalOnProperty(name = "openkepu.verify-audit", havingValue = "false", matchIfMissing = true)
class StartLine {

    private static final Logger LOG = LoggerFactory.getLogger("org.openkepu.OpenKepu");

    private final Environment environment;

    StartLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void sayWhere(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String host = environment.getProperty("server.address", "0.0.0.0");
            boolean alone = host.equals("127.0.0.1") || host.equals("localhost");
            LOG.info(
                    "开放科普已启动 / OpenKepu is ready: http://{}:{}{}",
                    alone || host.equals("0.0.0.0") ? "localhost" : host,
                    web.getWebServer().getPort(),
                    alone ? "（只对本机开放，开放给他人用 --server.address / this machine only, open it with --server.address）" : "");
        }
    }
}
