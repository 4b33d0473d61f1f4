package org.openkepu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * A test of pages without a browser: inject a {@link Portal} and go in as somebody. All such tests share one context, and
 * so one database: make what you change your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    Portal.class,
    SessionCookie.class,
    TextMessages.class,
    Newcomer.class,
    Informants.class,
    Statements.class,
    Filed.class
})
public @interface PageTest {}
