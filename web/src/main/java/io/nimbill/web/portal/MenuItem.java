package io.nimbill.web.portal;

/**
 * An entry of the side menu.
 *
 * @param page name of its page inside the portal
 * @param label key of its text
 */
public record MenuItem(String page, String address, String label, String icon) {}
