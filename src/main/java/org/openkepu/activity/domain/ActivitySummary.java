package org.openkepu.activity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 活动总结 as read. */
record ActivitySummary(
        int personTimes, String text, @Nullable String results, List<String> mediaLinks) {}
