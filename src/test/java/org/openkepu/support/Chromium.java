package org.openkepu.support;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Finds the machine's Chromium, starts it once a process, and hands every journey a {@link Browser} of its own. */
public class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Chromium.class);
    /** The one without a window first: drawing windows nobody sees is most of what the others do. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Running running;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        if (System.getenv("CI") != null) {
            throw new IllegalStateException("CI is set and no Chromium is on the PATH: journeys must not be skipped");
        }
        System.err.println("\n*** SKIPPED, NO CHROMIUM FOUND: " + context.getDisplayName() + " ***\n");
        return ConditionEvaluationResult.disabled("no Chromium found on the PATH");
    }

    private static Optional<Path> executable() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var environment = SpringExtension.getApplicationContext(context).getEnvironment();
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        var browser = new Browser(start().chromium(), address);
        context.getStore(HERE).put("browser", browser);
        return browser;
    }

    /** A browser for a proof on a portal that is not the test's own, to be closed there. */
    public static com.microsoft.playwright.Browser browser() {
        return start().chromium();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browser browser = context.getStore(HERE).get("browser", Browser.class);
        if (browser != null) {
            browser.close(context.getExecutionException().isEmpty());
        }
    }

    private static synchronized Running start() {
        Running started = running;
        if (started == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseThrow())
                    .setArgs(FLAGS);
            started = new Running(playwright, playwright.chromium().launch(options));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            running = started;
        }
        return started;
    }

    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) {}
}
