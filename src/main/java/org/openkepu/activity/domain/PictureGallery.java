package org.openkepu.activity.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityPictures;
import org.openkepu.shared.Actor;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows pictures: those of a public activity's details to everybody, all others to the owner and those who answer for it. */
@Service
public class PictureGallery implements ActivityPictures {

    private static final String PUBLIC =
            "p.part = 'DETAILS' and a.state in ('PUBLISHED', 'CANCELLED') and a.published_at is not null";

    private final JdbcClient database;
    private final PictureStore store;

    PictureGallery(JdbcClient database, PictureStore store) {
        this.database = database;
        this.store = store;
    }

    /**
     * A picture somebody may see.
     *
     * @param everybody whether everybody may
     */
    public record Seen(Resource content, boolean everybody) {}

    @Override
    public List<ActivityPicture> ofPublished(UUID activityId) {
        return database.sql("""
                        select p.digest, p.width, p.height from activity_picture p join activity a on a.id = p.activity_id
                        where a.id = ? and\s""" + PUBLIC + " order by p.position")
                .param(activityId)
                .query(ActivityPicture.class)
                .list();
    }

    @Override
    public Optional<Resource> file(ActivityPicture picture) {
        return store.open(picture.digest());
    }

    /** The picture of a digest; empty for one that does not exist or that the person, null for a visitor, may not see. */
    public Optional<Seen> see(String digest, @Nullable Actor actor) {
        return database.sql("select coalesce(bool_or(" + PUBLIC + """
                        ), false) everybody,
                        coalesce(bool_or(a.owner_id = :person or a.number is not null and (:scope = '*'
                            or :scope in ('P' || a.province_code, 'A' || a.authority_id))), false) own
                        from activity_picture p join activity a on a.id = p.activity_id where p.digest = :digest""")
                .param("digest", digest)
                .param("scope", managed(actor))
                .param("person", actor == null ? new UUID(0, 0) : actor.accountId())
                .query(Rights.class)
                .optional()
                .filter(rights -> rights.everybody() || rights.own())
                .flatMap(rights -> store.open(digest).map(content -> new Seen(content, rights.everybody())));
    }

    /** The key of the scope in which somebody manages activities; {@code -} for everybody who does not. */
    private static String managed(@Nullable Actor actor) {
        return actor == null
                ? "-"
                : switch (actor.role()) {
                    case OPERATOR -> "*";
                    case PROVINCE_ADMIN, SOCIETY_ADMIN, MINISTRY_ADMIN ->
                        actor.scope().key();
                    default -> "-";
                };
    }

    private record Rights(boolean everybody, boolean own) {}
}
