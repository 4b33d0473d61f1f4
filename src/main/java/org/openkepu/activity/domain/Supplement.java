package org.openkepu.activity.domain;

import java.util.List;

/** 补充活动信息 as read: the note and the science workers who took part. */
record Supplement(String note, List<ScienceWorker> people) {

    /** The people as lines of the form. */
    String lines() {
        return String.join("\n", people.stream().map(ScienceWorker::line).toList());
    }
}
