package io.nimbill.web.entry;

import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Where people reach the installation by HTTPS, the cookie of their session never travels without it. */
@WebListener
public class SessionCookies implements ServletContextListener {

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = settings.baseUrl().startsWith("https:");
        event.getServletContext().getSessionCookieConfig().setSecure(secure);
    }
}
