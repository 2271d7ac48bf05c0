package io.nimbill.whole.people;

/**
 * A mail as it was received.
 *
 * @param secret of its link; null without one
 */
public record Letter(String subject, String from, String replyTo, String text, String html, String secret) {}
