package io.nimbill.web.entry;

import io.nimbill.party.Caller;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.ExternalSignIn;
import io.nimbill.party.Origin;
import io.nimbill.party.SecondFactorSetup;
import io.nimbill.party.Sessions;
import io.nimbill.party.SignIn;
import io.nimbill.party.SignedIn;
import io.nimbill.party.ViewingAs;
import io.nimbill.time.ApplicationClock;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
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
 * Who is signed in on this session and for whom they act. The sign-in page calls {@link #signIn}, then {@link #prove}
 * or {@link #enrol} where a second factor is due, then {@link #choose} when there is more than one place to act for.
 */
@Named
@SessionScoped
public class SessionCaller implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration HALF_WAY_LASTS = Duration.ofMinutes(10);
    private static final int MOST_WRONG_CODES = 5;

    @Inject
    private SignIn signIn;

    @Inject
    private Callers callers;

    /** Not a {@code Clock}: that is no bean a session could keep. */
    @Inject
    private ApplicationClock time;

    @Inject
    private ExternalSignIn externalSignIn;

    @Inject
    private SecondFactorSetup secondFactor;

    @Inject
    private Sessions sessions;

    @Inject
    private ViewingAs viewing;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private SignInLimit limit;

    @Inject
    private HttpServletRequest request;

    private SignedIn signedIn;
    private Long membershipId;
    private Instant since;
    private String session;
    private SecondFactorSetup.Enrolment enrolment;
    private int wrongCodes;

    /** Which of one's own sessions this is; empty before somebody is in. */
    public Optional<PublicId> session() {
        return Optional.ofNullable(session).map(PublicId::new);
    }

    private PublicId viewedParty;
    private PublicId viewedUser;

    /**
     * Takes a password, under a new session id. Whoever has nothing more to prove is in; with one membership it is chosen
     * at once.
     *
     * @return false when address or password are wrong, the account is locked or the address has failed too often:
     *     the page says nothing more
     */
    public boolean signIn(String email, String password) {
        Optional<SignedIn> result = limit.isReached(request.getRemoteAddr())
                ? Optional.empty()
                : signIn.withPassword(email, password, device());
        if (result.isEmpty()) {
            limit.failed(request.getRemoteAddr());
            return false;
        }
        goOnAs(result.get());
        return true;
    }

    /** Lets somebody of the staff in whom an issuer has proved; false when that is nobody here. */
    boolean signInAs(OidcIdentity identity) {
        Optional<SignedIn> result = externalSignIn.withIdentity(
                identity.issuer(), identity.subject(), identity.email(), identity.verified());
        result.ifPresent(this::goOnAs);
        return result.isPresent();
    }

    /** Takes a code of the authenticator, or a recovery code; too many wrong ones lead back to the password. */
    public boolean prove(String code) {
        if (!isCodeDue()) {
            return false;
        }
        Optional<SignedIn> through = signIn.withCode(signedIn, code);
        through.ifPresent(this::goOnAs);
        if (through.isEmpty() && ++wrongCodes >= MOST_WRONG_CODES) {
            signedIn = null;
        }
        return through.isPresent();
    }

    /** What the authenticator has to be given that is demanded; the same until it is confirmed. */
    public SecondFactorSetup.Enrolment getEnrolment() {
        if (enrolment == null && isEnrolmentDue()) {
            enrolment = secondFactor.begin(signedIn);
        }
        return enrolment;
    }

    /**
     * Lets the authenticator count, and the person in.
     *
     * @return recovery codes, shown once
     */
    public List<String> enrol(String code) {
        if (!isEnrolmentDue()) {
            throw new NotFound();
        }
        List<String> codes = secondFactor.confirm(signedIn, code);
        goOnAs(signIn.enrolled(signedIn));
        return codes;
    }

    private void goOnAs(SignedIn somebody) {
        request.changeSessionId();
        signedIn = somebody;
        since = time.clock().instant();
        membershipId = null;
        enrolment = null;
        wrongCodes = 0;
        if (somebody.isThrough()) {
            request.getSession().setMaxInactiveInterval((int) sessions.idle().toSeconds());
            session = sessions.begin(somebody, request.getRemoteAddr(), request.getHeader("User-Agent"))
                    .value();
            membershipId = somebody.memberships().size() == 1
                    ? somebody.memberships().get(0).membershipId()
                    : null;
        }
    }

    /** A secret by which this browser is to be known from now on; empty when it is already. */
    public Optional<String> newDevice() {
        return isSignedIn() ? signIn.remember(signedIn, device()) : Optional.empty();
    }

    private String device() {
        return DeviceCookie.of(request).orElse(null);
    }

    /** Acts in one of the memberships from now on; one that is not theirs is refused. */
    public void choose(long chosenMembershipId) {
        boolean own = isSignedIn()
                && signedIn.memberships().stream().anyMatch(choice -> choice.membershipId() == chosenMembershipId);
        if (!own) {
            throw new NotFound();
        }
        request.changeSessionId();
        membershipId = chosenMembershipId;
    }

    /**
     * Looks around as a user of a party below, under a new session id.
     *
     * @return the first page they would see
     */
    public String viewAs(PublicId party, PublicId user) {
        Caller viewed = viewing.begin(party, user);
        request.changeSessionId();
        viewedParty = party;
        viewedUser = user;
        return Paths.Portal.of(viewed.place().kind()).home();
    }

    /**
     * Stops looking around.
     *
     * @return the page of the party that was looked at
     */
    public String endView() {
        viewing.end();
        Caller viewer = viewer();
        String page = Paths.Portal.of(viewer.place().kind()).page("party");
        String back = viewedParty == null ? getHome() : page + "?id=" + viewedParty.prefixed("pty");
        request.changeSessionId();
        forgetView();
        return back;
    }

    private void forgetView() {
        viewedParty = null;
        viewedUser = null;
    }

    /** Who is answerable on this session. */
    private Caller viewer() {
        Caller caller = currentCaller.get();
        return caller.isOnlyLooking() ? caller.behind() : caller;
    }

    /** The user as whom they look around; themselves when they do not, or may no longer. */
    private Caller seen(Caller self, Origin origin) {
        if (viewedUser == null) {
            return self;
        }
        return callers.ofViewed(self, viewedParty, viewedUser, origin).orElseGet(() -> {
            forgetView();
            return self;
        });
    }

    /** Ends the session. */
    public void signOut() {
        currentCaller.runAs(viewer(), signIn::signedOut);
        if (session != null) {
            sessions.left(new PublicId(session));
        }
        signedIn = null;
        membershipId = null;
        request.getSession().invalidate();
    }

    /** Whether somebody is in, with nothing left to prove. */
    public boolean isSignedIn() {
        return signedIn != null && signedIn.isThrough();
    }

    /** Whether somebody who proved the password has yet to prove the second factor. */
    public boolean isCodeDue() {
        return isHalfWay() && signedIn.codeDue();
    }

    /** Whether somebody has to set up a second factor before anything else. */
    public boolean isEnrolmentDue() {
        return isHalfWay() && !signedIn.codeDue() && signedIn.enrolmentDue();
    }

    private boolean isHalfWay() {
        return signedIn != null
                && !signedIn.isThrough()
                && time.clock().instant().isBefore(since.plus(HALF_WAY_LASTS));
    }

    /** The places where they may act. */
    public List<SignedIn.Choice> getChoices() {
        return isSignedIn() ? signedIn.memberships() : List.of();
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
        boolean over = membershipId == null
                || !isSignedIn()
                || time.clock().instant().isAfter(since.plus(sessions.longest()))
                || !sessions.goesOn(new PublicId(session));
        if (over) {
            return Optional.empty();
        }
        return callers.ofMembership(signedIn.userId(), membershipId, signedIn.credentialStamp(), origin)
                .map(self -> seen(self, origin));
    }
}
