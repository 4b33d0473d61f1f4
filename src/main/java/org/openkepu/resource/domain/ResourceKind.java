package org.openkepu.resource.domain;

/** What a resource is. */
public enum ResourceKind {
    /** 优秀案例, of a year. */
    CASE,
    /** 下载资源: documents for those who hold activities; of a year or of none. */
    MATERIAL
}
