package org.openkepu.activity;

import java.util.List;
import java.util.UUID;

/** Publishes samples in the demonstration, through the same life, versions and receipts as every other activity. */
public interface SampleFilings {

    /** Whether any sample was published before. */
    boolean exist();

    /** Publishes the samples as filed by the account, each as received at its own start or before. */
    void publish(UUID ownerId, List<SampleFiling> samples);
}
