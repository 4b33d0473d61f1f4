package org.openkepu.resource;

import java.util.List;

/** The award kinds, which are data (B34). */
public interface AwardKinds {

    /** All of them in their order, the retired ones too. */
    List<Award> all();
}
