package org.openkepu.guidance;

import java.util.List;

/** What the operator tells people on the help page. */
public interface Guidance {

    /** The sections in their order, from memory. */
    List<GuidanceSection> sections();
}
