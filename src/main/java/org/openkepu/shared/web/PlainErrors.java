package org.openkepu.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the server itself answers, before the portal is reached, to what is no request: a plain page in both languages,
 * since nothing of the reader is known, that names neither server nor version.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body><main id="main" data-page="error" data-status="%d">
            %s<section lang="en">
            %s</section>
            </main></body>
            </html>
            """;

    private final MessageSource messages;

    PlainErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** The innermost valve of the host, so that it speaks before the server's own. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        Valve plain = new Plain();
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(plain));
    }

    /** The page for a status, 400 or 500 where it has no sentences of its own. */
    String page(int status) {
        int told = ErrorAnswer.told(status);
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        return PAGE.formatted(say(told, "title", chinese), told, text(told, chinese), text(told, Locale.ENGLISH));
    }

    private String text(int told, Locale language) {
        return "<h1>%s</h1>\n<p>%s</p>\n<p>%s</p>\n<p><a href=\"/\">%s</a></p>\n"
                .formatted(
                        say(told, "title", language),
                        say(told, "reason", language),
                        say(told, "way", language),
                        messages.getMessage("shared.error.home", null, language));
    }

    private String say(int told, String what, Locale language) {
        return messages.getMessage("shared.error." + told + "." + what, null, language);
    }

    private class Plain extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            var writable = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
            if (status < 400 || response.getContentWritten() > 0 || !writable.get() || !response.setErrorReported()) {
                return;
            }
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            try {
                response.getOutputStream().write(page(status).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // whoever asked has left
            }
        }
    }
}
