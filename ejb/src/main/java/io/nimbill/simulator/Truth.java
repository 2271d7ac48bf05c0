package io.nimbill.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact control totals of one delivery, counted while the lines are made and before they are written: what any
 * reader of the files must arrive at.
 */
public final class Truth {

    /**
     * One total.
     *
     * @param account the vendor's account id; empty where the file names none
     * @param service the service in the words of the file
     * @param chargeType the charge type in the words of the file
     * @param kind the charge kind a reader should give those lines
     * @param measure name of the summed column
     * @param rows how many lines have a value in that column
     * @param sum exact, in the file's currency or unit
     */
    public record Total(
            String account,
            String service,
            String chargeType,
            String kind,
            String measure,
            long rows,
            BigDecimal sum) {}

    private record Key(int account, int service, Charge charge) {}

    private final Layout layout;
    private final List<Column> measures;
    private final Sum[][][][] cells;
    private final Account[] accounts;
    private final CloudService[] services;
    private long lines;

    Truth(Layout layout, int accountCount, int serviceCount) {
        this.layout = layout;
        this.measures = layout.columns().stream()
                .filter(column -> column.measure() != null)
                .toList();
        this.cells = new Sum[accountCount][serviceCount][][];
        this.accounts = new Account[accountCount];
        this.services = new CloudService[serviceCount];
    }

    /** How many lines the delivery has, headers not counted. */
    public long lines() {
        return lines;
    }

    /** Every total, by account, service and charge type in the order of the plan. */
    public List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        for (int account = 0; account < accounts.length; account++) {
            for (int service = 0; service < services.length; service++) {
                for (Charge charge : Charge.values()) {
                    addTo(totals, new Key(account, service, charge));
                }
            }
        }
        return totals;
    }

    /** The sum of one measure over the whole delivery; zero for a column that is not summed. */
    public BigDecimal sum(String measure) {
        return totals().stream()
                .filter(total -> total.measure().equals(measure))
                .map(Total::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void add(Line line) {
        lines++;
        int account = line.account.index();
        int service = line.service.index();
        accounts[account] = line.account;
        services[service] = line.service;
        Sum[][] charges = cells[account][service];
        if (charges == null) {
            charges = new Sum[Charge.values().length][];
            cells[account][service] = charges;
        }
        Sum[] sums = charges[line.charge.ordinal()];
        if (sums == null) {
            sums = newSums();
            charges[line.charge.ordinal()] = sums;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(measures.get(i).measure().apply(line));
        }
    }

    private Sum[] newSums() {
        Sum[] sums = new Sum[measures.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sum();
        }
        return sums;
    }

    private void addTo(List<Total> totals, Key key) {
        Sum[][] charges = cells[key.account()][key.service()];
        if (charges == null || charges[key.charge().ordinal()] == null) {
            return;
        }
        Sum[] sums = charges[key.charge().ordinal()];
        for (int i = 0; i < sums.length; i++) {
            totals.add(new Total(
                    layout.accountId().apply(accounts[key.account()]).toString(),
                    layout.serviceWord().apply(services[key.service()]).toString(),
                    layout.chargeWord().apply(key.charge()).toString(),
                    layout.kind().apply(key.charge()),
                    measures.get(i).name(),
                    sums[i].count(),
                    sums[i].total()));
        }
    }
}
