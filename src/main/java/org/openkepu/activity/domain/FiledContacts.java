package org.openkepu.activity.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openkepu.activity.ActivityContacts;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sealed contacts of many activities and masks their numbers at once. */
@Repository
class FiledContacts implements ActivityContacts {

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;

    FiledContacts(JdbcClient database, Vault vault, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    private record Sealed(UUID activityId, byte[] contact) {}

    @Override
    public Map<UUID, Contact> of(Collection<UUID> activityIds) {
        var contacts = new HashMap<UUID, Contact>();
        database.sql("""
                        select v.activity_id, v.contact from unnest(?::uuid[]) as asked (id)
                        cross join lateral (select activity_id, contact from activity_version
                            where activity_id = asked.id order by n desc limit 1) v""")
                .param(activityIds.toArray(UUID[]::new))
                .query(Sealed.class)
                .list()
                .forEach(one -> {
                    var open = json.readValue(vault.open(Filings.PURPOSE, one.contact()), Contact.class);
                    contacts.put(one.activityId(), new Contact(open.name(), masked(open.phone())));
                });
        return contacts;
    }

    /** Of a mobile number the middle is hidden, of any other all but its two ends. */
    static String masked(String phone) {
        int length = phone.length();
        return Mobile.read(phone)
                .map(Mobile::masked)
                .orElse(length < 7 ? "****" : phone.substring(0, 3) + "****" + phone.substring(length - 2));
    }
}
