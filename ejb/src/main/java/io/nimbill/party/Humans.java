package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the person behind an act: a program acts for whoever made it. */
@ApplicationScoped
public class Humans {

    @Inject
    private ApiKeys apiKeys;

    @Inject
    private ApiClients apiClients;

    /** Database id of the person who acts, or who made the program that acts; empty for the installation itself. */
    public Optional<Long> behind(Caller caller) {
        return Optional.ofNullable(maker(caller).humanId());
    }

    Maker maker(Caller caller) {
        if (caller.userId() != null) {
            return new Maker(caller.userId(), null, null);
        }
        Optional<Maker> key = PublicId.parse("key", caller.actor())
                .flatMap(apiKeys::find)
                .map(found -> new Maker(
                        found.createdBy().orElse(null),
                        caller.actor(),
                        found.expiresAt().orElse(null)));
        return key.or(() -> PublicId.parse("apc", caller.actor())
                        .flatMap(apiClients::find)
                        .map(found -> new Maker(
                                found.createdBy().orElse(null),
                                caller.actor(),
                                found.expiresAt().orElse(null))))
                .orElse(new Maker(null, null, null));
    }
}
