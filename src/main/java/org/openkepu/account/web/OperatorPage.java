package org.openkepu.account.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkepu.account.domain.CertificationQueue;
import org.openkepu.campaign.Extensions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the operator begins: what waits, and every page there is to look after, in groups. */
@Controller
class OperatorPage {

    private static final List<Group> GROUPS = List.of(
            new Group("people", List.of("certifications", "accounts", "institutions", "feedback", "thanks")),
            new Group("year", List.of("campaigns", "extensions", "quotas", "slates", "summaries", "results")),
            new Group(
                    "content",
                    List.of("activities", "review", "statistics", "bulletins", "registry", "resources", "help")),
            new Group("record", List.of("audit")));

    private final CertificationQueue queue;
    private final Extensions extensions;
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    OperatorPage(
            CertificationQueue queue,
            Extensions extensions,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.queue = queue;
        this.extensions = extensions;
        this.mapping = mapping;
    }

    /** Pages that belong together, by the last part of their addresses. */
    record Group(String name, List<String> pages) {

        Group within(Set<String> addresses) {
            return new Group(
                    name,
                    pages.stream()
                            .filter(page -> addresses.contains("/operator/" + page))
                            .toList());
        }
    }

    @GetMapping("/operator")
    String home(Model model) {
        model.addAttribute("waiting", queue.countWaiting());
        model.addAttribute("asked", extensions.countWaiting());
        model.addAttribute("grantsAtOnce", queue.grantsAtOnce());
        model.addAttribute("groups", groups());
        return "account/operator";
    }

    /** Only pages this portal answers: one that comes later is offered as soon as it is there. */
    private List<Group> groups() {
        Set<String> addresses = mapping.getObject().getHandlerMethods().keySet().stream()
                .flatMap(one -> one.getPatternValues().stream())
                .collect(Collectors.toSet());
        return GROUPS.stream()
                .map(group -> group.within(addresses))
                .filter(group -> !group.pages().isEmpty())
                .toList();
    }
}
