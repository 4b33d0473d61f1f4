package org.openkepu.resource;

import java.util.List;

/** Puts cases in that come from elsewhere in the portal; each is published at once. */
public interface CaseEntries {

    /** Whether any sample was entered before. */
    boolean existSamples();

    /** Enters activities of the past for the demonstration, marked as samples and never as commended. */
    void enterSamples(List<CaseEntry> samples);

    /**
     * Enters commended activities; one that is there already under its award is left as it is, one that was taken back is
     * shown again. Answers how many are new.
     */
    int enterCommended(List<CaseEntry> commended);

    /** Takes what was entered as commended off the public pages again; its files stay with it. */
    void takeBackCommended(String activityNumber, String award);
}
