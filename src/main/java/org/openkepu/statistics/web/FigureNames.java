package org.openkepu.statistics.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Scope;
import org.openkepu.statistics.domain.Breakdown;
import org.openkepu.statistics.domain.HostNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the values of a table's rows in words; names of places, units and bodies stay Chinese in every language. */
@Component
class FigureNames {

    private final Regions regions;
    private final Authorities authorities;
    private final HostNames hosts;
    private final MessageSource messages;
    private final Campaigns campaigns;

    FigureNames(
            Regions regions, Authorities authorities, HostNames hosts, MessageSource messages, Campaigns campaigns) {
        this.campaigns = campaigns;
        this.regions = regions;
        this.authorities = authorities;
        this.hosts = hosts;
        this.messages = messages;
    }

    /** The body somebody stands for; for the operator the whole country. */
    String body(Actor actor, Locale language) {
        if (actor.scope().line() == Scope.Line.EVERYTHING) {
            return say("statistics.nation", language);
        }
        var found = actor.authorityId() == null
                ? authorities.ofRegion(String.valueOf(actor.regionCode()))
                : authorities.find(actor.authorityId());
        return found.map(Authority::name).orElseGet(() -> regions.pathName(actor.regionCode()));
    }

    /** The name of a row. */
    String row(Breakdown by, String value, Campaign campaign, Scope scope, Locale language) {
        if (value.isEmpty()) {
            return say("statistics.without." + by.code(), language);
        }
        return switch (by) {
            case PROVINCE -> regions.find(value).map(region -> region.name()).orElse(value);
            case CITY, COUNTY -> place(value, scope);
            case THEME -> choice(campaign.themes(), Campaign::themes, value, language);
            case FORM -> choice(campaign.forms(), Campaign::forms, value, language);
            case AUDIENCE -> choice(campaign.audiences(), Campaign::audiences, value, language);
            case MODE, FOOD_SAFETY -> say("statistics." + by.code() + "." + value, language);
            case UNIT -> hosts.unit(value, campaign);
            case AUTHORITY -> hosts.authority(value);
            case DAY, MONTH -> value;
        };
    }

    /** Inside a city its counties by their own name; elsewhere the way from where the names are told apart. */
    private String place(String code, Scope scope) {
        var path = regions.path(code).stream().map(region -> region.name()).toList();
        int known = switch (scope.line()) {
            case PROVINCE -> 1;
            case CITY, COUNTY -> 2;
            default -> 0;
        };
        return path.isEmpty() ? code : String.join(" · ", path.subList(Math.min(known, path.size() - 1), path.size()));
    }

    /** As the campaign names it, or the current one where an archived campaign has no names of its own. */
    private String choice(List<Choice> own, Function<Campaign, List<Choice>> list, String code, Locale language) {
        return Stream.concat(own.stream(), list.apply(campaigns.current()).stream())
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(choice -> choice.nameIn(language))
                .orElse(code);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
