package org.openkepu.activity;

/** What makes taking part easy, as far as the filing says so. */
public enum Access {
    FREE("free"),
    BARRIER_FREE("barrierFree"),
    /** Held on the web, alone or beside a place. */
    ONLINE("online");

    private final String parameter;

    Access(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address of a list. */
    public String parameter() {
        return parameter;
    }
}
