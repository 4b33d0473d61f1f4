package org.openkepu.shared.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a module's forms are about, told by the module that owns them, so that one kept text can be known from another. */
public interface FormSubjects {

    /**
     * The name of what a form is about, by the form's own address, for those of the owner's things that have one; in a
     * fixed number of statements. Addresses of other modules are passed over.
     */
    Map<String, String> of(UUID ownerId, Collection<String> forms);
}
