package org.openkepu.support;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody with a session who opens pages one after the other, keeping cookies like a browser. */
public class Person {

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    /** The CSRF token of the session, once a bare post needed it; lives as long as the session's cookie. */
    private @Nullable String csrf;

    Person(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Opens an address as it would stand in the browser, query included; Chinese need not be encoded. */
    public Page get(String address) {
        return send(MockMvcRequestBuilders.get(uri(address)), address);
    }

    /** Sends a request with any method, without the CSRF token of a form. */
    public Page request(HttpMethod method, String address) {
        return send(MockMvcRequestBuilders.request(method, uri(address)), address);
    }

    /** Sends a request with the CSRF token of the session and nothing else, as somebody who knows the address would. */
    public Page post(HttpMethod method, String address) {
        String token = csrf;
        if (token == null) {
            token = get("/demo").select("input[name=_csrf]").attr("value");
            csrf = token;
        }
        return send(MockMvcRequestBuilders.request(method, uri(address)).param("_csrf", token), address);
    }

    Page send(AbstractMockHttpServletRequestBuilder<?> request, String address) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        try {
            MockHttpServletResponse response =
                    Statements.ofRequest(() -> mvc.perform(request).andReturn().getResponse());
            for (Cookie cookie : response.getCookies()) {
                keep(cookie);
            }
            return new Page(this, address, response);
        } catch (Exception failed) {
            throw new IllegalStateException(address + " failed", failed);
        }
    }

    private void keep(Cookie cookie) {
        Cookie before = cookies.get(cookie.getName());
        if (before == null || !before.getValue().equals(cookie.getValue())) {
            csrf = null;
        }
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    /** Loses every cookie, as when the session has run out. */
    public void forgetCookies() {
        cookies.clear();
        csrf = null;
    }

    static URI uri(String address) {
        boolean encoded = address.contains("%");
        return encoded
                ? URI.create(address)
                : UriComponentsBuilder.fromUriString(address).build().encode().toUri();
    }
}
