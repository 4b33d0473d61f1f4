package org.openkepu.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in both languages that another program listens on the portal's port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, PortInUseException cause) {
        String description = """
                端口 %1$d 已被其他程序占用，请停止该程序，或用 --server.port 指定别的端口。
                Port %1$d is taken by another program: stop it, or choose another port with --server.port.""".formatted(cause.getPort());
        return new FailureAnalysis(description, null, whole);
    }
}
