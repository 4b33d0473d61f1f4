package org.openkepu.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.ExtensionScope;
import org.openkepu.campaign.domain.ExtensionDesk;
import org.openkepu.campaign.domain.ExtensionForm;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.openkepu.shared.web.FormTokens;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of bodies and of the operator show alike: form, lists, numbers. */
@Component
class ExtensionPages {

    private final ExtensionDesk desk;
    private final MessageSource messages;

    ExtensionPages(ExtensionDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    void fill(ExtensionForm form, Actor actor, Model model) {
        Campaign campaign = desk.campaign();
        boolean operator = actor.role() == Role.OPERATOR;
        Map<String, Long> counts = desk.perProvince();
        model.addAttribute("form", form);
        model.addAttribute("operator", operator);
        model.addAttribute("campaign", campaign);
        model.addAttribute("kinds", kinds(campaign));
        model.addAttribute("scopes", scopes(actor, operator));
        model.addAttribute("provinces", desk.provinces());
        model.addAttribute("authorityLevels", List.of("SOCIETY", "MINISTRY"));
        model.addAttribute("authorityName", form.authorityName());
        model.addAttribute("granted", desk.granted(actor));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "all", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("token", FormTokens.fresh());
    }

    private Map<String, String> kinds(Campaign campaign) {
        Map<String, String> kinds = new LinkedHashMap<>();
        campaign.stages()
                .forEach(stage -> kinds.put(
                        stage.kind().name(),
                        say(
                                "campaign.extension.kind",
                                messages.getMessage(stage.stage(), LocaleContextHolder.getLocale()),
                                stage.lastSecond())));
        return kinds;
    }

    private Map<String, String> scopes(Actor actor, boolean operator) {
        Map<String, String> scopes = new LinkedHashMap<>();
        Stream.of(ExtensionScope.ACTIVITY, ExtensionScope.UNIT)
                .forEach(scope -> scopes.put(scope.name(), say("campaign.extension.scope." + scope)));
        if (operator) {
            Stream.of(ExtensionScope.PROVINCE, ExtensionScope.BODY)
                    .forEach(scope -> scopes.put(scope.name(), say("campaign.extension.scope." + scope)));
        } else {
            desk.whole(actor)
                    .ifPresent(whole ->
                            scopes.put(whole.scope().name(), say("campaign.extension.scope.whole", whole.name())));
        }
        return scopes;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
