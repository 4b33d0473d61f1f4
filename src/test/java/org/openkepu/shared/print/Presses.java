package org.openkepu.shared.print;

import java.time.Duration;
import org.thymeleaf.ITemplateEngine;

/** Hands tests a press of their own. */
public final class Presses {

    private Presses() {}

    public static PagePress of(ITemplateEngine templates) {
        return new PagePress(templates, Duration.ofMinutes(10));
    }
}
