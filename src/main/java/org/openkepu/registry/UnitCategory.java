package org.openkepu.registry;

/** The four registers (A33–A36), as the badge's {@code data-certified} names them. */
public enum UnitCategory {
    DEMO_COUNTY_1,
    DEMO_COUNTY_2,
    FREE_MUSEUM,
    EDU_BASE;

    /** Message key of the register's full name. */
    public String titleKey() {
        return "registry.category." + name();
    }
}
