package org.openkepu.activity;

import java.util.UUID;

/**
 * What a host has done inside a scope: the evidence beside the words with which it is recommended.
 *
 * @param id of its register entry where it has one, else made of its name
 * @param name as typed last
 * @param pictures kept with its published activities
 */
public record HostStanding(UUID id, String name, Figures figures, long pictures) {}
