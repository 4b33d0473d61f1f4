package org.openkepu.security;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every page stamped, and told what became of a form that came too late. */
@Configuration
class PageNotes implements WebMvcConfigurer {

    private final PageStamps stamps;
    private final LateNotice late;

    PageNotes(PageStamps stamps, LateNotice late) {
        this.stamps = stamps;
        this.late = late;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(stamps);
        interceptors.addInterceptor(late);
    }
}
