package org.openkepu.account.web;

import java.util.List;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.StageLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a body begins: who it is here and how the stages stand; the office itself comes to this page. */
@Controller
class OfficePage {

    private final Authorities authorities;
    private final Regions regions;
    private final Campaigns campaigns;
    private final PortalClock clock;

    OfficePage(Authorities authorities, Regions regions, Campaigns campaigns, PortalClock clock) {
        this.authorities = authorities;
        this.regions = regions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @GetMapping("/office")
    String dashboard(Actor actor, Model model) {
        model.addAttribute("body", body(actor));
        model.addAttribute("scopeKey", "account.office.scope." + actor.role());
        model.addAttribute("campaign", campaigns.current());
        model.addAttribute("stages", StageLine.at(clock.now(), stages()));
        return "account/office";
    }

    private String body(Actor actor) {
        var found = actor.authorityId() == null
                ? authorities.ofRegion(String.valueOf(actor.regionCode()))
                : authorities.find(actor.authorityId());
        return found.map(Authority::name).orElseGet(() -> regions.pathName(actor.regionCode()));
    }

    private List<StageLine.Stage> stages() {
        return campaigns.current().stages().stream()
                .map(stage ->
                        new StageLine.Stage(stage.kind().name(), stage.stage(), stage.opensAt(), stage.closesAt()))
                .toList();
    }
}
