package io.nimbill.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A bill of random invoices whose rows go random ways down a tree of at most four sellers. */
class BillProofTest {

    private static final LocalDate PERIOD = LocalDate.of(2026, 10, 1);

    private final List<ProofLine> lines = new ArrayList<>();
    private final List<BillPart> parts = new ArrayList<>();

    @Property
    void the_dispositions_of_every_level_are_what_it_bought(@ForAll long seed) {
        BillProof proof = random(new Random(seed));
        assertThat(proof.isEven()).isTrue();
        assertThat(proof.lines()).hasSameSizeAs(lines);
        for (InvoiceProof invoice : proof.invoices()) {
            BigDecimal disposed = invoice.levels().stream()
                    .filter(level -> level.level() == 0)
                    .map(ProofLevel::disposed)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal billed = invoice.parts().stream().map(BillPart::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(disposed).isEqualByComparingTo(billed);
        }
    }

    @Property
    void what_loses_its_place_shows_as_the_difference_of_its_level(@ForAll long seed) {
        Random random = new Random(seed);
        random(random);
        ProofLine lost = lines.remove(random.nextInt(lines.size()));
        BillProof proof = BillProof.of("Payer", PERIOD, parts, control(), lines);
        boolean alone =
                lost.cost().signum() == 0 && (!lost.soldOn() || lost.amount().signum() == 0);
        assertThat(proof.isEven()).isEqualTo(alone);
        BigDecimal difference = proof.invoices().stream()
                .filter(invoice -> invoice.invoice().equals(lost.invoice()))
                .flatMap(invoice -> invoice.levels().stream())
                .filter(level -> level.level() == lost.level())
                .map(ProofLevel::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(difference).isEqualByComparingTo(lost.cost());
    }

    @Test
    void a_file_that_was_not_loaded_whole_is_no_proof() {
        random(new Random(1));
        Map<String, BigDecimal> control = new TreeMap<>(control());
        control.merge("EUR", new BigDecimal("0.000000000000000000000000001"), BigDecimal::add);
        BillProof proof = BillProof.of("Payer", PERIOD, parts, control, lines);
        assertThat(proof.isEven()).isFalse();
        assertThat(proof.notLoaded())
                .containsExactly(new NotLoaded("EUR", new BigDecimal("0.000000000000000000000000001")));
    }

    private BillProof random(Random random) {
        lines.clear();
        parts.clear();
        for (int invoice = 0; invoice < 1 + random.nextInt(3); invoice++) {
            String number = invoice == 0 ? "" : "I-" + invoice;
            BigDecimal billed = BigDecimal.ZERO;
            int rows = 1 + random.nextInt(5);
            for (int row = 0; row < rows; row++) {
                BigDecimal cost = amount(random, 27);
                billed = billed.add(cost);
                downTheTree(number, cost, random);
            }
            BigDecimal joined = amount(random, 4);
            BigDecimal difference = random.nextBoolean() ? BigDecimal.ZERO : amount(random, 2);
            parts.add(new BillPart(
                    number, "EUR", billed.add(joined).subtract(difference), joined, difference, rows, "Exports"));
        }
        return BillProof.of("Payer", PERIOD, parts, control(), lines);
    }

    private void downTheTree(String invoice, BigDecimal billed, Random random) {
        BigDecimal cost = billed;
        String currency = "EUR";
        int last = random.nextInt(4);
        for (int level = 0; level <= last; level++) {
            boolean sold = level < last || random.nextBoolean();
            String sells = random.nextBoolean() ? "EUR" : "USD";
            BigDecimal amount = sold ? amount(random, 18) : null;
            lines.add(new ProofLine(
                    invoice,
                    level,
                    "pty_" + level,
                    "Seller " + level,
                    sold ? "SOLD" : random.nextBoolean() ? "ABSORBED" : "PARKED",
                    sold ? "" : "RULE",
                    level < last,
                    currency,
                    sold ? sells : "",
                    1,
                    cost,
                    amount));
            cost = amount;
            currency = sells;
        }
    }

    private Map<String, BigDecimal> control() {
        return Map.of(
                "EUR",
                parts.stream()
                        .map(part -> part.files().add(part.difference()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal amount(Random random, int scale) {
        return new BigDecimal(BigInteger.valueOf(random.nextLong() >> 8), scale);
    }
}
