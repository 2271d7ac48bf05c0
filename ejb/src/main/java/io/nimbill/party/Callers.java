package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes callers from what a session or a request brings. Asked anew for every request, so that a role withdrawn or a
 * key revoked counts at once on every server.
 */
@ApplicationScoped
public class Callers {

    @Inject
    private Users users;

    @Inject
    private Parties parties;

    @Inject
    private Roles roles;

    @Inject
    private ApiKeys apiKeys;

    @Inject
    private ApiClients apiClients;

    @Inject
    private Clock clock;

    /** The user acting in one of their memberships; empty when it ended, the user is closed, or the password changed. */
    public Optional<Caller> ofMembership(long userId, long membershipId, String credentialStamp, Origin origin) {
        return users.find(userId)
                .filter(user -> user.isOpen() && user.credentialStamp().equals(credentialStamp))
                .flatMap(user -> users.findMembership(membershipId)
                        .filter(membership -> membership.userId() == userId && membership.holdsOn(today()))
                        .flatMap(membership -> caller(user, membership, origin)));
    }

    /** The API key with that secret; empty when it never was, expired, was revoked, or its party closed. */
    public Optional<Caller> ofKey(String secret, Origin origin) {
        return apiKeys.findBySecret(secret)
                .filter(key -> key.isUsableAt(Instant.now(clock)))
                .flatMap(key -> parties.find(key.partyId())
                        .filter(party -> party.closedOn().isEmpty())
                        .map(party -> {
                            apiKeys.noteUse(key, Instant.now(clock));
                            return caller(key, party, origin);
                        }));
    }

    /** The API client with that token; empty when it never was, expired, or the client or its party ended. */
    public Optional<Caller> ofToken(String token, Origin origin) {
        return apiClients
                .findToken(token, Instant.now(clock))
                .flatMap(found -> ofClient(found.client(), found.scopes(), origin));
    }

    /** Whoever comes with that secret: an API client with a token, or a program with a key. */
    public Optional<Caller> ofBearer(String secret, Origin origin) {
        return secret.startsWith(TokenIssuing.PREFIX) ? ofToken(secret, origin) : ofKey(secret, origin);
    }

    Optional<Caller> ofClient(ApiClient client, List<String> scopes, Origin origin) {
        List<String> both = scopes.stream().filter(client.scopes()::contains).toList();
        return parties.find(client.partyId())
                .filter(party -> party.closedOn().isEmpty())
                .map(party -> new Caller(
                        null,
                        client.publicId().prefixed("apc"),
                        client.name(),
                        place(party),
                        null,
                        Scopes.permissionsAt(party.kind(), both),
                        origin));
    }

    /**
     * A user as somebody above sees what they see; empty when they no longer act for that party, or the viewer may not look
     * around, looks around already, or does not stand above.
     */
    public Optional<Caller> ofViewed(Caller viewer, PublicId partyId, PublicId userId, Origin origin) {
        if (!viewer.may(Permission.VIEW_AS) || viewer.isOnlyLooking()) {
            return Optional.empty();
        }
        return parties.find(partyId)
                .filter(party -> party.closedOn().isEmpty())
                .filter(party -> viewer.covers(party.path()) && !party.path().equals(viewer.partyPath()))
                .flatMap(party -> users.find(userId)
                        .filter(UserAccount::isOpen)
                        .flatMap(user -> users.membershipsAt(party.id(), today()).stream()
                                .filter(membership -> membership.userId() == user.id())
                                .findFirst()
                                .flatMap(membership -> caller(user, membership, origin))))
                .map(viewed -> viewed.seenBy(viewer));
    }

    private Optional<Caller> caller(UserAccount user, Membership membership, Origin origin) {
        HeldRole role = roles.of(membership);
        return parties.find(membership.partyId())
                .map(party -> new Caller(
                        user.id(),
                        user.publicId().prefixed("usr"),
                        user.displayName(),
                        place(party),
                        role,
                        within(party.kind(), role),
                        origin));
    }

    private static Caller caller(ApiKey key, Party party, Origin origin) {
        PublicId id = key.publicId();
        return new Caller(
                null, id.prefixed("key"), key.name(), place(party), null, key.permissionsAt(party.kind()), origin);
    }

    /**
     * A role that was given where it no longer fits does nothing there that no role of that place could. Whoever acts for a
     * party may know it: no page can be shown otherwise.
     */
    private static Set<Permission> within(PartyKind kind, HeldRole role) {
        Set<Permission> permissions = OwnRole.possibleAt(kind);
        permissions.retainAll(role.permissions());
        permissions.add(Permission.VIEW_PARTIES);
        return permissions;
    }

    private static Place place(Party party) {
        return new Place(party.id(), party.kind(), party.path());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}
