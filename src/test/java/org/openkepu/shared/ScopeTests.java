package org.openkepu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a scope covers, and what it never does. */
class ScopeTests {

    private static final UUID SOCIETY = Ids.ofReference("authority", "physics");

    private static Actor actor(Role role, String regionCode, UUID authorityId) {
        return new Actor(Ids.next(), "某人", role, regionCode, authorityId);
    }

    @Test
    void aProvinceCoversItsTerritoryWhoeverItIsAttributedTo() {
        Scope scope = actor(Role.PROVINCE_ADMIN, "640000", null).scope();
        assertThat(scope.covers("640000", "640100", "640104", SOCIETY)).isTrue();
        assertThat(scope.covers("110000", null, "110101", SOCIETY)).isFalse();
        assertThat(scope.key()).isEqualTo("P640000");
    }

    @Test
    void aSocietyCoversWhatIsAttributedToItAnywhere() {
        Scope scope = actor(Role.SOCIETY_ADMIN, null, SOCIETY).scope();
        assertThat(scope.covers("110000", null, "110101", SOCIETY)).isTrue();
        assertThat(scope.covers("110000", null, "110101", null)).isFalse();
    }

    @Test
    void citiesAndCountiesCoverTheirOwnArea() {
        assertThat(actor(Role.CITY_ADMIN, "640100", null).scope().covers("640000", "640100", "640104", null))
                .isTrue();
        assertThat(actor(Role.COUNTY_ADMIN, "640104", null).scope().covers("640000", "640100", "640105", null))
                .isFalse();
    }

    @Test
    void theOperatorCoversEverything() {
        assertThat(actor(Role.OPERATOR, null, null).scope().covers(null, null, null, null))
                .isTrue();
    }

    @Test
    void aPersonHasNoScope() {
        assertThatThrownBy(() -> actor(Role.INFORMANT, null, null).scope()).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesACodeOfAnotherLine() {
        assertThatThrownBy(() -> new Scope(Scope.Line.BODY, "640000", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
