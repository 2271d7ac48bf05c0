package io.nimbill.web.entry;

import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.Origin;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.time.ApplicationClock;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in on this session and for whom they act. The sign-in page calls {@link #signIn}, then {@link #choose}
 * when there is more than one place to act for.
 */
@Named
@SessionScoped
public class SessionCaller implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private SignIn signIn;

    @Inject
    private Callers callers;

    /** Not a {@code Clock}: that is no bean a session could keep. */
    @Inject
    private ApplicationClock time;

    @Inject
    private SignInLimit limit;

    @Inject
    private HttpServletRequest request;

    private SignedIn signedIn;
    private Long membershipId;
    private Instant since;

    /**
     * Signs somebody in, under a new session id. With one membership it is chosen at once.
     *
     * @return false when address or password are wrong, the account is locked or the address has failed too often:
     *     the page says nothing more
     */
    public boolean signIn(String email, String password) {
        Optional<SignedIn> result =
                limit.isReached(request.getRemoteAddr()) ? Optional.empty() : signIn.withPassword(email, password);
        if (result.isEmpty()) {
            limit.failed(request.getRemoteAddr());
            return false;
        }
        request.changeSessionId();
        signedIn = result.get();
        since = time.clock().instant();
        membershipId = signedIn.memberships().size() == 1
                ? signedIn.memberships().get(0).membershipId()
                : null;
        return true;
    }

    /** Acts in one of the memberships from now on; one that is not theirs is refused. */
    public void choose(long chosenMembershipId) {
        boolean own = signedIn != null
                && signedIn.memberships().stream().anyMatch(choice -> choice.membershipId() == chosenMembershipId);
        if (!own) {
            throw new NotFound();
        }
        request.changeSessionId();
        membershipId = chosenMembershipId;
    }

    /** Ends the session. */
    public void signOut() {
        signIn.signedOut();
        signedIn = null;
        membershipId = null;
        request.getSession().invalidate();
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    /** The places where they may act. */
    public List<SignedIn.Choice> getChoices() {
        return signedIn == null ? List.of() : signedIn.memberships();
    }

    /** BCP 47 tag of the person's language; empty before they signed in. */
    public Optional<String> language() {
        return Optional.ofNullable(signedIn).map(SignedIn::language);
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String getTheme() {
        return signedIn == null ? "auto" : signedIn.theme();
    }

    /** The first page of their portal; the sign-in page before a place was chosen. */
    public String getHome() {
        return getChoices().stream()
                .filter(choice -> membershipId != null && choice.membershipId() == membershipId)
                .findFirst()
                .map(choice -> Paths.Portal.of(choice.partyKind()).home())
                .orElse(Paths.SIGN_IN);
    }

    /**
     * Where to go after signing in: back to the page that was asked for, when it is one of their portal, else home.
     *
     * @param from as {@link ReturnPath} wrote it; anything else is ignored
     */
    public String next(String from) {
        String home = getHome();
        return ReturnPath.within(home.substring(0, home.lastIndexOf('/') + 1), from)
                .orElse(home);
    }

    /** Forgets a place that was chosen and no longer lets them in; whether there was one. */
    boolean forgetLostPlace() {
        boolean chosen = membershipId != null;
        if (chosen) {
            signedIn = null;
            membershipId = null;
        }
        return chosen;
    }

    /** The caller of this request, asked for anew; empty when nobody is signed in, or no longer. */
    Optional<Caller> caller(Origin origin) {
        if (membershipId == null || time.clock().instant().isAfter(since.plus(LONGEST))) {
            return Optional.empty();
        }
        return callers.ofMembership(signedIn.userId(), membershipId, signedIn.credentialStamp(), origin);
    }
}
