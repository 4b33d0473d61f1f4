package org.openkepu.activity.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.region.Regions;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Sentence;
import org.springframework.stereotype.Component;

/** Reads the host part: the unit and its register entry, its seat, its contact (A32–A38). */
@Component
class HostReader {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9() -]{5,18}[0-9](?: ?转 ?[0-9]{1,6})?");
    private static final Pattern BEGUN_LIKE_A_MOBILE = Pattern.compile("(?:\\+?(?:00)?86[- ]?)?1[3-9]");

    private final Regions regions;
    private final CertifiedUnits units;

    HostReader(Regions regions, CertifiedUnits units) {
        this.regions = regions;
        this.units = units;
    }

    Reading<Host> read(HostText typed, Campaign campaign) {
        var form = new FieldReader();
        String unitName = form.field("unitName", typed.unitName()).mandatory().line(2, 100);
        String regionCode = form.field("regionCode", typed.regionCode())
                .mandatory()
                .read(code -> Optional.of(code).filter(regions::isLeaf), new Sentence("form.region"));
        String contactName =
                form.field("contactName", typed.contactName()).mandatory().line(2, 50);
        String contactPhone = form.field("contactPhone", typed.contactPhone())
                .mandatory()
                .read(phone -> Optional.of(phone).filter(HostReader::canBeCalled), new Sentence("form.phone"));
        List<org.openkepu.shared.Problem> problems = form.problems();
        if (unitName == null || regionCode == null || contactName == null || contactPhone == null) {
            return new Reading<>(null, problems);
        }
        UUID unitId =
                entry(unitName, typed.unitId(), campaign).map(CertifiedUnit::id).orElse(null);
        return new Reading<>(new Host(unitName, unitId, regionCode, contactName, contactPhone), problems);
    }

    /** A number that begins like a mobile one must be one: a digit too few or too many reaches nobody. */
    private static boolean canBeCalled(String phone) {
        String narrow = Normalizer.normalize(phone, Normalizer.Form.NFKC);
        String number = narrow.replaceFirst(" ?转.*", "");
        return PHONE.matcher(narrow).matches()
                && (!BEGUN_LIKE_A_MOBILE.matcher(number).lookingAt()
                        || Mobile.read(number).isPresent());
    }

    /** The register entry a name is bound to: the one chosen if it bears that very name, else the one of that name or alias. */
    Optional<CertifiedUnit> entry(@Nullable String unitName, @Nullable String chosenId, Campaign campaign) {
        if (unitName == null || unitName.isBlank()) {
            return Optional.empty();
        }
        return units.find(Ids.read(chosenId).orElse(null), campaign.activityTo())
                .filter(unit -> unit.name().equals(unitName))
                .or(() -> units.match(unitName, campaign.activityTo()));
    }
}
