package org.openkepu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks among the handlers of an address with a number or an id in it only at those whose pattern begins as the address does:
 * asking all of them, hundreds, one after the other was a twentieth of such a page's cost.
 */
@Configuration
class FirstSegments implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping();
    }

    private static final class Mapping extends RequestMappingHandlerMapping {

        /** A pattern whose first segment is no word of its own. */
        private static final String ANY = "*";

        private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                return super.getMatchingMapping(info, request);
            }
            Set<String> begins = beginnings.computeIfAbsent(info, Mapping::beginnings);
            String asked = first(path(request));
            return asked.equals(ANY) || begins.contains(ANY) || begins.contains(asked)
                    ? super.getMatchingMapping(info, request)
                    : null;
        }

        private static String path(HttpServletRequest request) {
            return ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
        }

        private static Set<String> beginnings(RequestMappingInfo info) {
            return info.getPatternValues().stream().map(Mapping::first).collect(Collectors.toUnmodifiableSet());
        }

        /** The first segment of an address or a pattern; one in which anything stands that is not taken literally is any. */
        private static String first(String path) {
            int from = path.startsWith("/") ? 1 : 0;
            int end = path.indexOf('/', from);
            String segment = end < 0 ? path.substring(from) : path.substring(from, end);
            for (int i = 0; i < segment.length(); i++) {
                char one = segment.charAt(i);
                if (!Character.isLetterOrDigit(one) && one != '-' && one != '.' && one != '_') {
                    return ANY;
                }
            }
            return segment;
        }
    }
}
