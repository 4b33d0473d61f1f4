package org.openkepu.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Scope;

/** The port through which the module of activities says what lies in an asker's scope; what lies outside is not found. */
public interface ExtensionPlaces {

    /** The activity of the campaign with the number. */
    Optional<ExtensionPlace> activity(UUID campaignId, String number, Scope scope);

    /** The unit of the registers called so that has filed in the scope, or stands in its province. */
    Optional<ExtensionPlace> unit(UUID campaignId, String name, Scope scope);

    /** The province of the code. */
    Optional<ExtensionPlace> province(@Nullable String code, Scope scope);

    /** The society or ministry, by id or else by full name. */
    Optional<ExtensionPlace> body(@Nullable UUID id, String name, Scope scope);

    /** What a province or body can ask for itself as a whole. */
    Optional<ExtensionPlace> whole(Scope scope);

    /** The provinces by code, in their order. */
    Map<String, String> provinces();
}
