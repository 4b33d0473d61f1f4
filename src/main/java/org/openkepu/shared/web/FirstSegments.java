package org.openkepu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks among the handlers of an address with a number or an id in it only at those whose pattern begins as the address does and
 * is as long: asking all of them, hundreds, one after the other was a tenth of such a page's cost.
 */
@Configuration
class FirstSegments implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    /**
     * An address or a pattern as far as handlers are told apart at once.
     *
     * @param first its first segment, empty where that is no word of its own
     * @param segments how many it has, 0 where a pattern takes any number
     */
    private record Shape(String first, int segments) {

        static Shape of(String path) {
            int from = path.startsWith("/") ? 1 : 0;
            int end = path.indexOf('/', from);
            String segment = end < 0 ? path.substring(from) : path.substring(from, end);
            boolean word = segment.chars()
                    .allMatch(one -> Character.isLetterOrDigit(one) || one == '-' || one == '.' || one == '_');
            boolean any = path.contains("**") || path.contains("{*");
            return new Shape(
                    word ? segment : "",
                    any ? 0 : (int) path.chars().filter(one -> one == '/').count());
        }

        boolean takes(Shape asked) {
            return (segments == 0 || segments == asked.segments)
                    && (first.isEmpty() || asked.first.isEmpty() || first.equals(asked.first));
        }
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();
        private final ThreadLocal<Shape> asked = new ThreadLocal<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
                throws Exception {
            asked.set(Shape.of(lookupPath));
            try {
                return super.lookupHandlerMethod(lookupPath, request);
            } finally {
                asked.remove();
            }
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            Shape shape = asked.get();
            return shape == null || mayTake(info, shape) ? super.getMatchingMapping(info, request) : null;
        }

        private boolean mayTake(RequestMappingInfo info, Shape asked) {
            List<Shape> known = shapes.get(info);
            if (known == null) {
                known = info.getPatternValues().stream().map(Shape::of).toList();
                shapes.put(info, known);
            }
            for (Shape shape : known) {
                if (shape.takes(asked)) {
                    return true;
                }
            }
            return false;
        }
    }
}
