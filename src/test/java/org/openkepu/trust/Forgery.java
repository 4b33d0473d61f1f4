package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever of an entity or a table is posted beside a form's own fields changes nothing (F17). */
final class Forgery {

    /** Registering has two steps at one address: these names are the second step's own fields and choose it. */
    private static final Set<String> SECOND_STEP = Set.of("code", "name", "password", "agreed");

    /** The server takes fifty parts. */
    private static final int PARTS = 40;

    /** Fits into the first line of a request. */
    private static final int IN_ADDRESS = 120;

    private static final String TEXT = "FORGED";
    private static final String NUMBER = "7654321";
    private static final String ID = "f0f0f0f0-f0f0-4f0f-8f0f-f0f0f0f0f0f0";
    private static final String TIME = "2001-02-03T04:05:06Z";

    private final Installation two;
    private final boolean inParts;
    private final Map<String, String> forged;
    private final List<String> wrong = new ArrayList<>();

    /** @param inParts whether forms with files carry it all in parts, too, and not in their address alone */
    Forgery(Installation two, boolean inParts) {
        this.two = two;
        this.inParts = inParts;
        this.forged = forged(two);
        assertThat(forged).containsKeys("state", "editsUsed", "edits_used", "ownerId", "account.role", "mobile_sealed");
    }

    /** Posts a form with everything forged beside its own fields, and compares what that did with an honest post. */
    Moment tried(TriedForm form, Footprint honest, Moment last) {
        Posting open = form.fresh();
        Moment now = last;
        for (Map<String, String> share : shares(open, open.files().isEmpty() ? forged.size() : IN_ADDRESS)) {
            Posting posting = open == null ? form.fresh() : open;
            open = null;
            now = compared(
                    form, posting.files().isEmpty() ? beside(posting, share) : inAddress(posting, share), honest, now);
        }
        if (inParts && !form.fresh().files().isEmpty()) {
            for (Map<String, String> share : shares(form.fresh(), PARTS)) {
                now = compared(form, beside(form.fresh(), share), honest, now);
            }
        }
        return now;
    }

    /** Fails where anything forged was taken. */
    void wasInVain() {
        assertThat(wrong).isEmpty();
    }

    private static Posting beside(Posting posting, Map<String, String> share) {
        share.forEach(posting::set);
        return posting;
    }

    private static Posting inAddress(Posting posting, Map<String, String> share) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        share.forEach((name, value) -> query.put(name, List.of(value)));
        String action = posting.action();
        return posting.to(action + (action.contains("?") ? "&" : "?") + Caller.encoded(query));
    }

    private Moment compared(TriedForm form, Posting posting, Footprint honest, Moment last) {
        Moment before = last.later(two.database());
        posting.submit();
        Moment after = before.later(two.database());
        Footprint dishonest = Footprint.between(before, after);
        if (!dishonest.marks().equals(honest.marks())) {
            wrong.add(form + ": honest " + honest + ", forged " + dishonest);
        }
        dishonest.rows().stream()
                .filter(row ->
                        row.contains(TEXT) || row.contains(NUMBER) || row.contains(ID) || row.contains("2001-02-03"))
                .forEach(row -> wrong.add(form + ": " + row));
        return after;
    }

    /** What is forged beside a form's own fields, so many at a time. */
    private List<Map<String, String>> shares(Posting form, int most) {
        List<Map<String, String>> shares = new ArrayList<>();
        for (Map.Entry<String, String> one : forged.entrySet()) {
            if (!form.offers(one.getKey()) && !SECOND_STEP.contains(one.getKey())) {
                if (shares.isEmpty() || shares.get(shares.size() - 1).size() == most) {
                    shares.add(new LinkedHashMap<>());
                }
                shares.get(shares.size() - 1).put(one.getKey(), one.getValue());
            }
        }
        return shares;
    }

    /** Every property of every entity and every column of every table, with a value of its kind. */
    private static Map<String, String> forged(Installation two) {
        Map<String, String> forged = new LinkedHashMap<>();
        for (JavaClass entity : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openkepu")) {
            if (entity.isAnnotatedWith(Entity.class)
                    || entity.isAnnotatedWith(Embeddable.class)
                    || entity.isAnnotatedWith(MappedSuperclass.class)) {
                String owner = Character.toLowerCase(entity.getSimpleName().charAt(0))
                        + entity.getSimpleName().substring(1);
                for (JavaField field : entity.getFields()) {
                    String value = value(field.getName(), field.getRawType().getSimpleName());
                    forged.put(field.getName(), value);
                    forged.put(owner + "." + field.getName(), value);
                }
            }
        }
        two.database()
                .sql("select distinct column_name, data_type from information_schema.columns"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")
                .query((row, n) -> forged.put(row.getString(1), value(row.getString(1), row.getString(2))))
                .list();
        return forged;
    }

    private static String value(String name, String type) {
        return switch (name) {
            case "state" -> "HIDDEN";
            case "role" -> "OPERATOR";
            case "mode" -> "ONLINE";
            default ->
                switch (type) {
                    case "UUID", "uuid" -> ID;
                    case "int", "Integer", "long", "Long", "integer", "bigint" -> NUMBER;
                    case "boolean", "Boolean" -> "true";
                    case "Instant", "timestamp with time zone", "date" -> TIME;
                    default -> TEXT;
                };
        };
    }
}
