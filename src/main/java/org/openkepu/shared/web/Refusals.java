package org.openkepu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.print.PressBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a controller could not do into an honest status and a page with a way on; never a stack trace (trust F18). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ProblemTexts texts;

    Refusals(ProblemTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound absent, HttpServletRequest request) {
        return ErrorAnswer.of(request, 404);
    }

    @ExceptionHandler
    ModelAndView ruleBroken(RuleBroken refusal, HttpServletRequest request) {
        String sentence = texts.of(refusal).all().get(0).text();
        return ErrorAnswer.of(request, Refused.status(refusal.code()), refusal.code(), sentence, null);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return ErrorAnswer.of(request, 409, "form.stale", null, null);
    }

    @ExceptionHandler
    ModelAndView unreadable(TypeMismatchException malformed, HttpServletRequest request) {
        boolean inPath = malformed instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        return ErrorAnswer.of(request, inPath ? 404 : 400);
    }

    @ExceptionHandler({
        BindException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class,
        InvalidParameterException.class
    })
    ModelAndView malformed(Exception malformed, HttpServletRequest request) {
        int status = malformed instanceof InvalidParameterException parameters
                ? parameters.getErrorCode()
                : malformed instanceof MaxUploadSizeExceededException ? 413 : 400;
        return ErrorAnswer.of(request, status);
    }

    /** Nothing failed: whoever asks again a little later is served. */
    @ExceptionHandler({PressBusy.class, PessimisticLockingFailureException.class})
    ModelAndView busy(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return ErrorAnswer.of(request, 503);
    }

    /** Access is decided by the filter chain, which answers itself. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leftToTheChain(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    void goneAway(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ModelAndView anything(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
            return ErrorAnswer.of(request, told.getStatusCode().value());
        }
        String id = Ids.next().toString();
        String reference = id.substring(id.length() - 8);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, failure);
        return ErrorAnswer.of(request, 500, null, null, reference);
    }
}
