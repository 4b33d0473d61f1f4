package org.openkepu.trust;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A proof on two portal processes with one database, in time zones half a world apart: test methods take the {@link
 * Installation}. All such tests of a process share it, so make what you change your own. The second process asks those who act
 * for bodies for a second factor: they sign in at the first and go on at the second.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TwoPortals.Shared.class)
@interface TwoPortals {

    /** Starts the installation with the first test of the process that asks, and ends it with the process. */
    class Shared implements ParameterResolver {

        private static @Nullable Installation running;

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Installation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return running();
        }

        private static synchronized Installation running() {
            Installation known = running;
            if (known == null) {
                known = start();
                running = known;
                Runtime.getRuntime().addShutdownHook(new Thread(known::close));
            }
            return known;
        }

        private static Installation start() {
            try {
                Installation two = Installation.start("Pacific/Kiritimati");
                return withSecond(two);
            } catch (Exception | AssertionError failed) {
                throw new IllegalStateException("two portals do not start", failed);
            }
        }

        private static Installation withSecond(Installation two) throws Exception {
            try {
                two.startBeside("America/Los_Angeles", "America/St_Johns", "--openkepu.second-factor=true");
                return two;
            } catch (Exception | AssertionError failed) {
                two.close();
                throw failed;
            }
        }
    }
}
