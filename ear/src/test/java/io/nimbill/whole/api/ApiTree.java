package io.nimbill.whole.api;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A small seller tree with keys, made by the use cases themselves; each call makes another branch. */
@ApplicationScoped
public class ApiTree {

    private static final LocalDate SINCE = LocalDate.parse("2026-01-01");

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Parties parties;

    @Inject
    private PartyRegistration registration;

    @Inject
    private KeyKeeping keys;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private PartnerAccounts partnerAccounts;

    @Inject
    private CloudAccountDirectory accounts;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private Settings settings;

    /** The operator, there since the beginning of the year. */
    public Party operator() {
        return asSystem(() -> parties.operator()
                .orElseGet(() -> registration.nameOperator(PartyProfile.named("Operator", "DE", "EUR"), SINCE)));
    }

    public Party reseller() {
        return resellerBelow(operator());
    }

    public Party resellerBelow(Party seller) {
        String code = "T" + PublicId.random().value().substring(0, 8);
        PartyProfile profile =
                PartyProfile.named("Reseller " + code, "DE", "EUR").withChannelCode(code);
        return asSystem(() -> registration.register(seller.publicId(), PartyKind.RESELLER, profile));
    }

    public Party clientOf(Party seller) {
        PartyProfile profile =
                PartyProfile.named("Client " + PublicId.random().value().substring(0, 8), "DE", "EUR");
        return asSystem(() -> registration.register(seller.publicId(), PartyKind.CLIENT, profile));
    }

    public CloudAccount accountOf(Party client, LocalDate from) {
        return asSystem(() -> {
            PartnerAccount partner = partner();
            CloudAccount account = accounts.register(
                    partner.publicId(), AccountKind.ACCOUNT, PublicId.random().value(), null, "An account");
            if (client != null) {
                assigning.assign(account.publicId(), client.publicId(), from);
            }
            return account;
        });
    }

    /** A dataset to which files are handed in. */
    public Dataset dataset() {
        return asSystem(() -> vendors.datasetsOf(partner().publicId()).stream()
                .findFirst()
                .orElseGet(() ->
                        vendors.addDataset(partner().publicId(), DatasetTerms.uploaded("Uploads", "AWS_CUR"), null)));
    }

    private PartnerAccount partner() {
        return partnerAccounts.all().stream()
                .filter(one -> one.externalId().equals("api-tests"))
                .findFirst()
                .orElseGet(() -> vendors.register(
                        "aws", operator().publicId(), "API tests", "api-tests", "USD", PayerPolicy.PARK));
    }

    /** A key with all scopes a party of that kind may have. */
    public String keyOf(Party party) {
        Set<Permission> scopes = EnumSet.copyOf(Role.fullestAt(party.kind()).permissions());
        scopes.removeAll(Set.of(Permission.MANAGE_API_KEYS, Permission.VIEW_AS));
        return keyOf(party, scopes, null).secret();
    }

    public KeyKeeping.NewKey keyOf(Party party, Set<Permission> scopes, Instant expiresAt) {
        return asSystem(() -> keys.make(party.publicId(), "test", scopes, expiresAt));
    }

    public void revoke(KeyKeeping.NewKey key) {
        currentCaller.runAs(Caller.system("test"), () -> keys.revoke(key.key().publicId()));
    }

    public ApiClient as(String key) {
        return new ApiClient(settings.baseUrl() + "/api/v1", key);
    }

    private <T> T asSystem(Supplier<T> work) {
        try {
            return currentCaller.callAs(Caller.system("test"), work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
