package org.openkepu.resource;

import org.openkepu.campaign.Named;

/**
 * One award kind (B34).
 *
 * @param retired whether it is offered no more
 */
public record Award(String code, String name, String nameEn, boolean retired) implements Named {}
