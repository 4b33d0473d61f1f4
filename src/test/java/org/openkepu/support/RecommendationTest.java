package org.openkepu.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of recommending: pages as with {@link PageTest}, in a database of its own in which quotas may be fixed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@Import(Recommending.class)
public @interface RecommendationTest {}
