package org.openkepu.account.web;

import org.jspecify.annotations.Nullable;

/**
 * An account to be handed out, as typed.
 *
 * @param regionCode a province's choice among its cities and counties
 * @param level helper of the operator's choice of a body, with {@code authorityName} and {@code authorityId}
 */
record IssueForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String regionCode,
        @Nullable String level,
        @Nullable String authorityId,
        @Nullable String authorityName) {

    static final IssueForm EMPTY = new IssueForm(null, null, null, null, null, null);
}
