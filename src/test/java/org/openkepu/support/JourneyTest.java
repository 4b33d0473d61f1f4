package org.openkepu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A journey with a real browser through the portal on a free port: test methods take a {@link Browser}. Skipped, loudly,
 * where no Chromium is found, unless {@code CI} is set: then that is a failure. All journeys of a process share one
 * context, and so one portal and one database: make what you change your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@Import({Informants.class, Filed.class, TextMessages.class, Recommending.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface JourneyTest {}
