package org.openkepu.activity;

import java.util.UUID;

/** The science workers of a campaign were erased on their day; said within the last transaction of it. */
public record PeopleErased(UUID campaignId) {}
