package org.openkepu.resource.domain;

/** How a resource stands: only a published one is shown. */
public enum ResourceState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
