package org.openkepu.account.web;

import org.openkepu.shared.web.QrPicture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second way to certify (A8, A10): a picture that brings the page onto the phone. */
@RestController
class CertificationQr {

    @GetMapping(value = "/desk/certification/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> certification() {
        return QrPicture.leadingTo("/desk/certification");
    }
}
