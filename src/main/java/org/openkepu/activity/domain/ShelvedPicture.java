package org.openkepu.activity.domain;

import java.util.UUID;
import org.openkepu.activity.ActivityPicture;

/** A picture in its place on a part's shelf. */
public record ShelvedPicture(UUID id, ActivityPicture picture) {}
