package org.openkepu.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what is asked of the database: a page runs a fixed number of statements, however long its list. A request that takes a second
 * connection while it holds one fails: once all connections are held so, nobody gets any further.
 */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();
    private static final ThreadLocal<Integer> HELD = new ThreadLocal<>();

    /** The statements this thread prepares while the work runs, those of the session left out. */
    public static List<String> during(Runnable work) {
        return allDuring(work).stream()
                .filter(statement ->
                        !statement.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
                .toList();
    }

    /** Every statement this thread prepares while the work runs. */
    public static List<String> allDuring(Runnable work) {
        var asked = new ArrayList<String>();
        ASKED.set(asked);
        try {
            work.run();
        } finally {
            ASKED.remove();
        }
        return asked;
    }

    /** Answers the request, watched for taking two connections at once. */
    static <T> T ofRequest(Callable<T> request) throws Exception {
        HELD.set(0);
        try {
            return request.call();
        } finally {
            HELD.remove();
        }
    }

    private static void takes(int connections) {
        Integer held = HELD.get();
        if (held != null) {
            if (held + connections > 1) {
                throw new IllegalStateException("this request holds a connection already");
            }
            HELD.set(held + connections);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }

    private static class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            takes(1);
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            takes(-1);
                        }
                        List<String> asked = ASKED.get();
                        if (asked != null && method.getName().equals("prepareStatement")) {
                            asked.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
