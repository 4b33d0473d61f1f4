package org.openkepu.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
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
            new CastMember("informant-yinchuan", "银川科普员", Role.INFORMANT, "640104", null),
            new CastMember("informant-beijing", "北京科普员", Role.INFORMANT, "110101", null),
            new CastMember("member", "注册用户", Role.MEMBER, null, null),
            new CastMember("province-ningxia", "宁夏科协管理员", Role.PROVINCE_ADMIN, "640000", null),
            new CastMember("province-beijing", "北京市科协管理员", Role.PROVINCE_ADMIN, "110000", null),
            new CastMember("city-yinchuan", "银川市科协管理员", Role.CITY_ADMIN, "640100", null),
            new CastMember("county-xingqing", "兴庆区科协管理员", Role.COUNTY_ADMIN, "640104", null),
            new CastMember("society-physics", "物理学会管理员", Role.SOCIETY_ADMIN, null, "中国物理学会"),
            new CastMember("society-mechanics", "力学学会管理员", Role.SOCIETY_ADMIN, null, "中国力学学会"),
            new CastMember("ministry-agriculture", "农业农村部管理员", Role.MINISTRY_ADMIN, null, "农业农村部"),
            new CastMember("operator", "运营人员", Role.OPERATOR, null, null));

    private final AccountIssuing accounts;
    private final ObjectProvider<Authorities> authorities;

    Cast(AccountIssuing accounts, ObjectProvider<Authorities> authorities) {
        this.accounts = accounts;
        this.authorities = authorities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
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
        accounts.issue(new NewAccount(
                member.login(), PASSWORD, member.name(), member.role(), territory, body.orElse(null), false));
    }

    private Optional<UUID> bodyNamed(String name) {
        return Optional.ofNullable(authorities.getIfAvailable())
                .flatMap(known -> known.named(name))
                .map(Authority::id);
    }
}
