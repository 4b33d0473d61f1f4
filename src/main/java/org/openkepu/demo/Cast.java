package org.openkepu.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.Certifications;
import org.openkepu.account.InformantType;
import org.openkepu.account.NewAccount;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.shared.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fixed cast of the demonstration, page tests and journeys; whoever is missing at the start is made. */
@Component
@Order(100)
@ConditionalOnProperty("openkepu.demo")
class Cast implements ApplicationRunner {

    static final String PASSWORD = "Kepu-Demo-2022";

    static final List<CastMember> MEMBERS = List.of(
            new CastMember("informant-yinchuan", "银川科普员", Role.INFORMANT, "640104", "银川市兴庆区科学技术协会", null),
            new CastMember("informant-beijing", "北京科普员", Role.INFORMANT, "110101", "北京市东城区科学技术协会", null),
            new CastMember("member", "注册用户", Role.MEMBER, null, null, null),
            new CastMember("province-ningxia", "宁夏科协管理员", Role.PROVINCE_ADMIN, "640000", null, null),
            new CastMember("province-beijing", "北京市科协管理员", Role.PROVINCE_ADMIN, "110000", null, null),
            new CastMember("city-yinchuan", "银川市科协管理员", Role.CITY_ADMIN, "640100", null, null),
            new CastMember("county-xingqing", "兴庆区科协管理员", Role.COUNTY_ADMIN, "640104", null, null),
            new CastMember("society-physics", "物理学会管理员", Role.SOCIETY_ADMIN, null, null, "中国物理学会"),
            new CastMember("society-mechanics", "力学学会管理员", Role.SOCIETY_ADMIN, null, null, "中国力学学会"),
            new CastMember("ministry-agriculture", "农业农村部管理员", Role.MINISTRY_ADMIN, null, null, "农业农村部"),
            new CastMember("operator", "运营人员", Role.OPERATOR, null, null, null));

    private final AccountIssuing accounts;
    private final Certifications certifications;
    private final Authorities authorities;

    Cast(AccountIssuing accounts, Certifications certifications, Authorities authorities) {
        this.accounts = accounts;
        this.certifications = certifications;
        this.authorities = authorities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.find("operator").isEmpty()) {
            certifications.grantAtOnce(true);
        }
        MEMBERS.stream()
                .filter(member -> accounts.find(member.login()).isEmpty())
                .forEach(this::enter);
    }

    private void enter(CastMember member) {
        Optional<UUID> body = Optional.ofNullable(member.body()).flatMap(this::bodyNamed);
        if (member.body() != null && body.isEmpty()) {
            return;
        }
        String territory = member.role().isBody() ? member.regionCode() : null;
        Role issued = member.role() == Role.INFORMANT ? Role.MEMBER : member.role();
        UUID account = accounts.issue(
                new NewAccount(member.login(), PASSWORD, member.name(), issued, territory, body.orElse(null), false));
        if (member.role() == Role.INFORMANT) {
            certifications.grantOutright(account, stated(member));
        }
    }

    private static CertificationApplication stated(CastMember member) {
        return new CertificationApplication(
                member.name(),
                Objects.requireNonNull(member.regionCode()),
                Objects.requireNonNull(member.unit()),
                InformantType.COUNTY,
                null);
    }

    private Optional<UUID> bodyNamed(String name) {
        return authorities.named(name).map(Authority::id);
    }
}
