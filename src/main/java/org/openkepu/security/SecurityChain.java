package org.openkepu.security;

import static org.openkepu.shared.Role.CITY_ADMIN;
import static org.openkepu.shared.Role.COUNTY_ADMIN;
import static org.openkepu.shared.Role.INFORMANT;
import static org.openkepu.shared.Role.MEMBER;
import static org.openkepu.shared.Role.MINISTRY_ADMIN;
import static org.openkepu.shared.Role.OPERATOR;
import static org.openkepu.shared.Role.PROVINCE_ADMIN;
import static org.openkepu.shared.Role.SOCIETY_ADMIN;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.openkepu.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.DelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Which path is whose, and what every answer tells the browser to refuse. */
@Configuration
class SecurityChain {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";

    private static final String[] POSTED_BY_ANYBODY = {
        "/login/**", "/register/**", "/logout", "/demo/**", "/my-data/**", "/feedback"
    };

    /** The token lives as long as the session. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Two posts of one session at the same instant may both leave the next page a word: the later one stands. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http,
            SessionAccounts sessions,
            Destination destination,
            ExpiredForm expired,
            SignInRecord record,
            CsrfTokenRepository csrfTokens)
            throws Exception {
        return http.authorizeHttpRequests(SecurityChain::paths)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(destination))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(expired).accessDeniedHandler(accessDenied(expired)))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(record)
                        .logoutSuccessUrl("/")
                        .invalidateHttpSession(true)
                        .deleteCookies("OPENKEPU"))
                .headers(SecurityChain::headers)
                .addFilterAfter(new PasswordChangeFirst(), AuthorizationFilter.class)
                .build();
    }

    private static void paths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        String[] bodies = names(PROVINCE_ADMIN, CITY_ADMIN, COUNTY_ADMIN, SOCIETY_ADMIN, MINISTRY_ADMIN);
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/desk/**")
                .hasAnyRole(names(MEMBER, INFORMANT))
                .requestMatchers("/office", "/office/statistics", "/office/statistics.xlsx")
                .hasAnyRole(bodies)
                .requestMatchers("/office/accounts/**", "/office/feedback/**")
                .hasRole(PROVINCE_ADMIN.name())
                .requestMatchers("/office/**")
                .hasAnyRole(names(PROVINCE_ADMIN, SOCIETY_ADMIN, MINISTRY_ADMIN))
                .requestMatchers("/operator/**")
                .hasRole(OPERATOR.name())
                .requestMatchers("/account/**")
                .authenticated()
                .requestMatchers(POSTED_BY_ANYBODY)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                // what is left is public or does not exist; nothing of it is changed by anybody
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static AccessDeniedHandler accessDenied(ExpiredForm expired) {
        var handlers = new LinkedHashMap<Class<? extends AccessDeniedException>, AccessDeniedHandler>();
        handlers.put(CsrfException.class, expired);
        return new DelegatingAccessDeniedHandler(handlers, new AccessDeniedHandlerImpl());
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
