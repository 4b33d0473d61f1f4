package org.openkepu.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Puts in front of the store of sessions what tells it of their use once a minute: otherwise every page of a signed-in person is a write. */
@Component
class SessionWriting implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository store ? new UsedSessions<>(store) : bean;
    }
}
