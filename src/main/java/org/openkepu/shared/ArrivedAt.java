package org.openkepu.shared;

import java.time.Instant;

/**
 * The portal's instant at which the server received the request, stamped once by the outermost filter; the only time a
 * stage is ever asked with (rule {@code stage.closed}).
 */
public record ArrivedAt(Instant instant) {}
