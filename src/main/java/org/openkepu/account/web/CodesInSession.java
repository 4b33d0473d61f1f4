package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.MobileCodes;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.MobileCodes.Underway;
import org.openkepu.account.SessionCodes;
import org.openkepu.account.domain.CodeRisk;
import org.openkepu.account.domain.Puzzles;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Component;

/** Keeps tickets, never numbers, in the session: a code works only where it was asked for. */
@Component
class CodesInSession implements SessionCodes {

    private static final String SENT = "codes.sent";
    private static final String PUZZLE = "codes.puzzle";

    private final MobileCodes codes;
    private final CodeRisk risk;
    private final Puzzles puzzles;

    CodesInSession(MobileCodes codes, CodeRisk risk, Puzzles puzzles) {
        this.codes = codes;
        this.risk = risk;
        this.puzzles = puzzles;
    }

    @Override
    public void send(Purpose purpose, Mobile mobile, HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (isPuzzleAsked(purpose, request)) {
            requireSolved(session, request);
        }
        UUID ticket = codes.send(mobile, purpose, request.getRemoteAddr());
        session.setAttribute(name(purpose), ticket.toString());
        session.setAttribute(SENT, sent(session) + 1);
    }

    @Override
    public void sendAgain(Purpose purpose, HttpServletRequest request) {
        Underway before = underway(purpose, request).orElseThrow(() -> new RuleBroken("account.code.expired"));
        send(purpose, before.mobile(), request);
    }

    @Override
    public UUID ticket(Purpose purpose, HttpServletRequest request) {
        return find(purpose, request).orElseThrow(() -> new RuleBroken("account.code.expired"));
    }

    @Override
    public void forget(Purpose purpose, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name(purpose));
        }
    }

    @Override
    public Step step(Purpose purpose, HttpServletRequest request) {
        Optional<Underway> underway = underway(purpose, request);
        return new Step(
                underway.map(known -> known.mobile().masked()).orElse(null),
                underway.map(Underway::waitSeconds).orElse(0L),
                isPuzzleAsked(purpose, request) ? puzzle(request.getSession()) : null);
    }

    private Optional<Underway> underway(Purpose purpose, HttpServletRequest request) {
        return find(purpose, request).flatMap(ticket -> codes.underway(ticket, purpose));
    }

    private static Optional<UUID> find(Purpose purpose, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Ids.read((String) session.getAttribute(name(purpose)));
    }

    /** A second factor stands behind a right password: puzzles are for strangers. */
    private boolean isPuzzleAsked(Purpose purpose, HttpServletRequest request) {
        return purpose != Purpose.SECOND_FACTOR
                && risk.isHigh(sent(request.getSession(false)), request.getRemoteAddr());
    }

    private void requireSolved(HttpSession session, HttpServletRequest request) {
        Optional<UUID> set = Ids.read((String) session.getAttribute(PUZZLE));
        session.removeAttribute(PUZZLE);
        boolean solved = set.filter(
                        id -> puzzles.solve(id, request.getParameter("slide"), request.getParameter("answer")))
                .isPresent();
        RuleBroken.require(solved, "account.puzzle.unsolved");
    }

    private Puzzle puzzle(HttpSession session) {
        Puzzles.Set set =
                puzzles.set(Ids.read((String) session.getAttribute(PUZZLE)).orElse(null));
        session.setAttribute(PUZZLE, set.id().toString());
        String picture = PuzzlePicture.of(set.mark(), set.id().getLeastSignificantBits());
        return new Puzzle(picture, set.first(), set.second());
    }

    private static int sent(@Nullable HttpSession session) {
        return session != null && session.getAttribute(SENT) instanceof Integer count ? count : 0;
    }

    private static String name(Purpose purpose) {
        return "codes.ticket." + purpose;
    }
}
