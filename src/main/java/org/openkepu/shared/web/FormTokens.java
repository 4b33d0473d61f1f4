package org.openkepu.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the repeat of a form post harmless (trust F1): the first post with a token does the work, every other one is
 * led where the first was led. The token is inserted first in the same transaction, so a refusal gives it back.
 */
@Component
public class FormTokens {

    private final JdbcClient database;

    FormTokens(JdbcClient database) {
        this.database = database;
    }

    /** A token for one rendering of a form. */
    public static String fresh() {
        return Ids.next().toString();
    }

    /**
     * Does the work once per token of an owner.
     *
     * @param token as posted; a post without a readable token is simply done
     * @param ownerId whose token it is: nobody meets another person's
     * @param content everything the form said; its {@code toString} must tell different contents apart
     * @param work does the job and answers the address to lead to
     * @return the address the first post with this token was led to
     * @throws RuleBroken {@code form.token-conflict} when the token came with other content before
     */
    @Transactional
    public String once(@Nullable String token, UUID ownerId, Object content, Supplier<String> work) {
        UUID id = Ids.read(token).orElse(null);
        if (id == null) {
            return work.get();
        }
        byte[] digest = digest(content);
        int inserted = database.sql(
                        "insert into form_token (owner_id, token, digest) values (?, ?, ?) on conflict do nothing")
                .params(ownerId, id, digest)
                .update();
        if (inserted == 0) {
            return ledBefore(ownerId, id, digest);
        }
        String location = work.get();
        database.sql("update form_token set location = ? where owner_id = ? and token = ?")
                .params(location, ownerId, id)
                .update();
        return location;
    }

    private String ledBefore(UUID ownerId, UUID token, byte[] digest) {
        var used = database.sql("select digest, location from form_token where owner_id = ? and token = ?")
                .params(ownerId, token)
                .query(Used.class)
                .single();
        RuleBroken.require(MessageDigest.isEqual(used.digest(), digest), "form.token-conflict");
        return used.location();
    }

    private static byte[] digest(Object content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Used(byte[] digest, String location) {}
}
