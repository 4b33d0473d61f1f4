package org.openkepu.shared.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Fills forms through the constructors of their records and in no other way: parameters that name properties of
 * properties, places in lists or classes ({@code token.class}, {@code token[9]}) are no fields and are passed over
 * (trust F17, F18). No such record has a list, which places of any number would be looked for in: a field that may be there
 * several times is an argument of its own.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void declaredFieldsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
