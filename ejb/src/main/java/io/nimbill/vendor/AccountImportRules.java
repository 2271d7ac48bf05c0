package io.nimbill.vendor;

import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.work.PublicId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges the lines of an import one after the other. Asks what it needs to know; changes nothing. */
final class AccountImportRules {

    /** What a line is about, once its words are understood. */
    record Wanted(
            PartnerAccount partner,
            AccountKind kind,
            String externalId,
            String tenant,
            String name,
            Party client,
            LocalDate from) {}

    /** A line with what comes of it; {@code wanted} is null for one that is refused. */
    record Judged(ImportedLine line, Wanted wanted) {}

    /** What stands in the way of a line. */
    private static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;
        private final String code;

        private Stop(String field, String code, String message) {
            super(message, null, false, false);
            this.field = field;
            this.code = code;
        }
    }

    private final List<PartnerAccount> partners;
    private final List<Party> clients;
    private final Function<Wanted, Optional<CloudAccount>> existing;
    private final Function<CloudAccount, Function<LocalDate, Optional<Long>>> holders;
    private final LocalDate firstPossible;
    private final LocalDate proposed;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param partners the open accounts with vendors
     * @param clients those the caller may give accounts to
     * @param existing the account a line names, where it is registered
     * @param holders who has an account on which day
     * @param firstPossible the earliest day the caller may assign from
     * @param proposed the day of lines that name a client and no day
     */
    AccountImportRules(
            List<PartnerAccount> partners,
            List<Party> clients,
            Function<Wanted, Optional<CloudAccount>> existing,
            Function<CloudAccount, Function<LocalDate, Optional<Long>>> holders,
            LocalDate firstPossible,
            LocalDate proposed) {
        this.partners = List.copyOf(partners);
        this.clients = List.copyOf(clients);
        this.existing = existing;
        this.holders = holders;
        this.firstPossible = firstPossible;
        this.proposed = proposed;
    }

    Judged judge(AccountImportFile.Line line) {
        try {
            Wanted wanted = wanted(line);
            return new Judged(outcome(line, wanted), wanted);
        } catch (Stop stop) {
            return new Judged(
                    new ImportedLine(
                            line.number(),
                            line.vendorAccount(),
                            null,
                            line.account(),
                            line.name(),
                            line.client(),
                            null,
                            ImportedLine.Outcome.REFUSED,
                            stop.field,
                            stop.code,
                            stop.getMessage()),
                    null);
        }
    }

    private Wanted wanted(AccountImportFile.Line line) {
        PartnerAccount partner = partner(line.vendorAccount());
        AccountKind kind = kind(line.kind());
        String external = required("account", line.account());
        if (!seen.add(partner.id() + " " + kind + " " + external)) {
            throw new Stop("account", "twice", "An earlier line names this account already.");
        }
        Party client = line.client().isEmpty() ? null : client(line.client());
        LocalDate from = line.from().isEmpty() ? null : day(line.from());
        if (client == null && from != null) {
            throw new Stop("client", "required", "A day without a client says nothing.");
        }
        return new Wanted(
                partner,
                kind,
                external,
                line.tenant().isEmpty() ? null : words("tenant", line.tenant()),
                line.name().isEmpty() ? null : words("name", line.name()),
                client,
                client != null && from == null ? proposed : from);
    }

    private ImportedLine outcome(AccountImportFile.Line line, Wanted wanted) {
        Optional<CloudAccount> account = existing.apply(wanted);
        boolean given = wanted.client() != null;
        if (given && wanted.from().isBefore(firstPossible)) {
            throw new Stop("from", "not-permitted", "You may assign from " + firstPossible + " on.");
        }
        boolean held = given
                && account.isPresent()
                && holders.apply(account.get())
                        .apply(wanted.from())
                        .filter(wanted.client().id()::equals)
                        .isPresent();
        ImportedLine.Outcome outcome = account.isEmpty()
                ? given ? ImportedLine.Outcome.REGISTER_AND_ASSIGN : ImportedLine.Outcome.REGISTER
                : given && !held ? ImportedLine.Outcome.ASSIGN : ImportedLine.Outcome.UNCHANGED;
        return new ImportedLine(
                line.number(),
                wanted.partner().name(),
                wanted.kind(),
                wanted.externalId(),
                wanted.name(),
                given ? wanted.client().legalName() : null,
                wanted.from(),
                outcome,
                null,
                null,
                null);
    }

    /** By the vendor's id, by our id, or by name where only one has it. */
    private PartnerAccount partner(String words) {
        required("vendor_account", words);
        List<PartnerAccount> found = partners.stream()
                .filter(each -> words.equals(each.externalId())
                        || words.equals(each.publicId().prefixed("pac"))
                        || words.equalsIgnoreCase(each.name()))
                .toList();
        if (found.size() != 1) {
            throw new Stop(
                    "vendor_account",
                    found.isEmpty() ? "unknown" : "ambiguous",
                    found.isEmpty()
                            ? "There is no open vendor account with this id or name."
                            : "Several vendor accounts are called so; write the vendor's id.");
        }
        return found.get(0);
    }

    private static AccountKind kind(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "", "ACCOUNT" -> AccountKind.ACCOUNT;
            case "TENANT" -> AccountKind.TENANT;
            default -> throw new Stop("kind", "malformed", "ACCOUNT or TENANT.");
        };
    }

    /** By our id, by channel code, or by legal name where only one has it. */
    private Party client(String words) {
        List<Party> found = clients.stream()
                .filter(each -> words.equalsIgnoreCase(each.legalName())
                        || PublicId.parse("pty", words)
                                .filter(each.publicId()::equals)
                                .isPresent())
                .toList();
        if (found.size() != 1) {
            throw new Stop(
                    "client",
                    found.isEmpty() ? "unknown" : "ambiguous",
                    found.isEmpty()
                            ? "There is no client with this name or id."
                            : "Several clients are called so; write the id, pty_….");
        }
        Party client = found.get(0);
        if (client.kind() != PartyKind.CLIENT) {
            throw new Stop("client", "not-a-client", "Cloud accounts are assigned to clients.");
        }
        client.closedOn().ifPresent(day -> {
            throw new Stop("client", "party-closed", "This client was closed on " + day + ".");
        });
        return client;
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 9998) {
                throw new Stop("from", "malformed", "Write a day as 2026-11-01.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Stop("from", "malformed", "Write a day as 2026-11-01.");
        }
    }

    private static String required(String field, String text) {
        if (text.isEmpty()) {
            throw new Stop(field, "required", "This cell is empty.");
        }
        return words(field, text);
    }

    private static String words(String field, String text) {
        if (text.length() > 190 || text.chars().anyMatch(Character::isISOControl)) {
            throw new Stop(field, "malformed", "At most 190 letters, in one line.");
        }
        return text;
    }
}
