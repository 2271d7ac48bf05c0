package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail to try the mail server with. */
@Schema(name = "MailTest")
public record MailTest(@Schema(required = true) String testTo) {}
