package org.openkepu.house;

import org.junit.jupiter.api.Test;
import org.openkepu.OpenKepu;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand where each module's package-info says. */
class StructureTests {

    @Test
    void modulesOnlyUseWhatTheyMay() {
        ApplicationModules.of(OpenKepu.class).verify();
    }
}
