package org.openkepu.statistics.domain;

import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.Ids;
import org.springframework.stereotype.Component;

/** Names of certified units and of bodies by the ids a table of figures holds; taken from memory, never from the database. */
@Component
public class HostNames {

    private final Authorities authorities;
    private final CertifiedUnits units;

    HostNames(Authorities authorities, CertifiedUnits units) {
        this.authorities = authorities;
        this.units = units;
    }

    /** As it was called in the campaign, the id itself where it is in no register any more. */
    public String unit(String id, Campaign campaign) {
        return Ids.read(id)
                .flatMap(one -> units.find(one, campaign.activityFrom()))
                .map(CertifiedUnit::name)
                .orElse(id);
    }

    /** Its full name, the id itself where nobody knows it. */
    public String authority(String id) {
        return Ids.read(id).flatMap(authorities::find).map(Authority::name).orElse(id);
    }
}
