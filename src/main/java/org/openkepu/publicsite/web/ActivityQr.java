package org.openkepu.publicsite.web;

import org.openkepu.activity.PublishedActivities;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.web.QrPicture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Brings the page of an activity from a screen onto the phone (A10, B44). */
@RestController
class ActivityQr {

    private final PublishedActivities activities;

    ActivityQr(PublishedActivities activities) {
        this.activities = activities;
    }

    @GetMapping(value = "/activities/{number}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> show(@PathVariable String number) {
        String known = activities.find(number).orElseThrow(NotFound::new).line().number();
        return QrPicture.leadingTo("/activities/" + known);
    }
}
