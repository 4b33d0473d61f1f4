package org.openkepu.recommendation.web;

import org.openkepu.shared.web.FormTokens;

/** Gives every form of a page a token of its own. */
public final class FreshTokens {

    FreshTokens() {}

    public String next() {
        return FormTokens.fresh();
    }
}
