package org.openkepu.recommendation.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateView;
import org.openkepu.shared.Actor;
import org.openkepu.shared.print.PagePress;
import org.openkepu.shared.web.Beijing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The 推荐汇总表 as PDF, with room for signature and seal. */
@Controller
class SlatePaperController {

    private final SlateDesk desk;
    private final PagePress press;
    private final Beijing beijing;

    SlatePaperController(SlateDesk desk, PagePress press, Beijing beijing) {
        this.desk = desk;
        this.press = press;
        this.beijing = beijing;
    }

    @GetMapping("/office/slate/print.pdf")
    ResponseEntity<byte[]> paper(Actor actor) {
        SlateView view = desk.own(actor);
        var submission = view.submitted() ? view.submission() : null;
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("campaign", view.campaign().name());
        model.put("body", view.body().name());
        model.put("activities", view.activities());
        model.put("units", view.units());
        model.put("submitted", submission == null ? null : beijing.second(submission.arrivedAt()));
        model.put("n", submission == null ? null : submission.n());
        model.put("digest", submission == null ? null : submission.digest());
        String name = view.campaign().year() + "推荐汇总表.pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(press.pdf("recommendation/paper", model, Map.of()));
    }
}
