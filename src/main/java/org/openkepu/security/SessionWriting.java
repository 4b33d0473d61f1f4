package org.openkepu.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Writes that a session was used at most once a minute: otherwise every page of a signed-in person is a durable write. */
@Configuration
class SessionWriting {

    /** The parameters come in the order of the repository's own statement. */
    private static final String UPDATE = """
            update %TABLE_NAME% s
            set session_id = used.session_id, last_access_time = used.at, max_inactive_interval = used.idle,
                expiry_time = used.expiry, principal_name = used.principal
            from (values (?, ?::bigint, ?::integer, ?::bigint, ?, ?)) as used (session_id, at, idle, expiry, principal, id)
            where s.primary_id = used.id
              and (s.last_access_time < used.at - 60000 or s.session_id <> used.session_id
                   or s.max_inactive_interval <> used.idle or s.principal_name is distinct from used.principal)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writeUseOnceAMinute() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }
}
