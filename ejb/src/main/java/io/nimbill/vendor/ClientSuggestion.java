package io.nimbill.vendor;

import io.nimbill.party.Party;
import io.nimbill.work.PublicId;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose a cloud account may be, by the words it bears. Only one client may fit: where two do, nothing is suggested.
 *
 * @param client public id of the client
 * @param name its legal name
 * @param byTag whether a tag says so, and not the account's name
 */
public record ClientSuggestion(PublicId client, String name, boolean byTag) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Words that say what kind of company it is, and nothing of which. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ag", "bv", "co", "corp", "company", "ev", "gbr", "gmbh", "inc", "kg", "limited", "llc", "ltd", "nv", "ohg",
            "plc", "sa", "sarl", "se", "sl", "spa", "srl", "ug", "und", "and", "the", "mbh");

    /**
     * The client whose name stands in the account's name, else in one of its tags.
     *
     * @param clients those it can be; closed ones do not count
     * @param accountName may be null
     */
    public static Optional<ClientSuggestion> of(
            Collection<Party> clients, String accountName, Collection<String> tagValues) {
        return only(clients, words(accountName), false).or(() -> tagValues.stream()
                .map(ClientSuggestion::words)
                .map(words -> only(clients, words, true))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<ClientSuggestion> only(Collection<Party> clients, Set<String> words, boolean byTag) {
        List<Party> fitting = clients.stream()
                .filter(client -> client.closedOn().isEmpty())
                .filter(client -> bears(words, words(client.legalName())))
                .toList();
        return fitting.size() == 1
                ? Optional.of(new ClientSuggestion(
                        fitting.get(0).publicId(), fitting.get(0).legalName(), byTag))
                : Optional.empty();
    }

    private static boolean bears(Set<String> words, Set<String> name) {
        return !name.isEmpty() && words.containsAll(name);
    }

    private static Set<String> words(String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
                        .collect(Collectors.toSet());
    }
}
