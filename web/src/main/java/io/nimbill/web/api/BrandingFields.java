package io.nimbill.web.api;

import io.nimbill.party.Branding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a seller presents itself on documents and in mails; what is absent looks as Nimbill does. */
@Schema(name = "Branding")
public record BrandingFields(
        @Schema(examples = "#1f4fd8") String accentColour,

        @Schema(description = "Behind the amount due; a light one", examples = "#f3f6fd")
        String panelColour,

        @Schema(description = "In whose name mails come") String senderName,
        @Schema(description = "Where answers to mails go") String senderEmail,
        @Schema(maxLength = 500) String footer) {

    Branding toBranding() {
        return Branding.of(accentColour, panelColour, senderName, senderEmail, footer);
    }

    static BrandingFields of(Branding branding) {
        return new BrandingFields(
                branding.accentColour(),
                branding.panelColour(),
                branding.senderName(),
                branding.senderEmail(),
                branding.footer());
    }
}
