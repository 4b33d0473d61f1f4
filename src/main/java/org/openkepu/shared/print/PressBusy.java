package org.openkepu.shared.print;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Too many pages wait to be printed; to be asked again a little later. */
public class PressBusy extends ResponseStatusException {

    PressBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
