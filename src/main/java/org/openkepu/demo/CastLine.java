package org.openkepu.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the end of a start who can sign in to the demonstration. */
@Component
@ConditionalOnProperty("openkepu.demo")
@ConditionalOnProperty(name = "openkepu.verify-audit", havingValue = "false", matchIfMissing = true)
class CastLine {

    private static final Logger LOG = LoggerFactory.getLogger("org.openkepu.OpenKepu");

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void sayWho() {
        LOG.info(
                "演示密码 / demo password {}: {}（人员与时钟 / cast and clock: /demo）",
                Cast.PASSWORD,
                Cast.MEMBERS.stream().map(CastMember::login).collect(Collectors.joining(", ")));
    }
}
