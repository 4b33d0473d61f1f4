package org.openkepu.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what was refused before a controller was reached: by the server, the firewall or the access rules. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ModelAndView refused(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ErrorAnswer.of(request, status instanceof Integer code && code >= 400 ? code : 404);
    }
}
