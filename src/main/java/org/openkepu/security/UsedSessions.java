package org.openkepu.security;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions of a store, each a {@link UsedSession}. */
record UsedSessions<S extends Session>(FindByIndexNameSessionRepository<S> store)
        implements FindByIndexNameSessionRepository<UsedSession<S>> {

    @Override
    public UsedSession<S> createSession() {
        return new UsedSession<>(store.createSession());
    }

    @Override
    public void save(UsedSession<S> session) {
        store.save(session.stored());
    }

    @Override
    public @Nullable UsedSession<S> findById(String id) {
        S stored = store.findById(id);
        return stored == null ? null : new UsedSession<>(stored);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }

    @Override
    public Map<String, UsedSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        var sessions = new HashMap<String, UsedSession<S>>();
        store.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, stored) -> sessions.put(id, new UsedSession<>(stored)));
        return sessions;
    }
}
