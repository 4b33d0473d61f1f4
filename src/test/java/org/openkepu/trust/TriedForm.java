package org.openkepu.trust;

import java.util.function.Supplier;

/**
 * A form of the portal in a place where posting it has an effect.
 *
 * @param name what it is for
 * @param place makes a place for it, such as a new draft, whose form can be opened again and again, filled in
 */
record TriedForm(String name, Supplier<Supplier<Posting>> place) {

    /** The form in a new place, ready to be posted. */
    Posting fresh() {
        return place.get().get();
    }

    @Override
    public String toString() {
        return name;
    }
}
