package org.openkepu.shared.web;

import org.openkepu.shared.Actor;

/** What a signed-in session's principal can answer: who acts. */
public interface SignedIn {

    Actor actor();
}
