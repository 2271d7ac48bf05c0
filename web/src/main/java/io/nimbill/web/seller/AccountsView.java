package io.nimbill.web.seller;

import io.nimbill.analysis.AccountFilter;
import io.nimbill.analysis.AccountHolding;
import io.nimbill.analysis.AccountSuggestions;
import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.analysis.PartyRegister;
import io.nimbill.analysis.PartyStep;
import io.nimbill.analysis.UnassignedCost;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.ClientSuggestion;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Cloud accounts and their holders; gives an account to a client from a day on. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private CloudAccountRegister accounts;

    @Inject
    private PartyRegister parties;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private AccountSuggestions suggesting;

    @Inject
    private Months months;

    @Inject
    private Words words;

    private AccountFilter filter;
    private Listing listing;
    private YearMonth month;
    private LocalDate today;
    private LazyRows<CloudAccountRow> rows;
    private String account;
    private String accountName;
    private List<AccountHolding> holdings;
    private String client;
    private LocalDate from;
    private Map<String, ClientSuggestion> suggestions;

    @PostConstruct
    void load() {
        today = months.today();
        month = filters.month();
        filter = filters.accounts();
        listing = choice.listing("accounts", "unassigned", "vendor", "partner", "words")
                .with("month", month);
        rows = new LazyRows<>(() -> accounts.count(filter, today, month), this::page);
    }

    private List<CloudAccountRow> page(int first, int size) {
        List<CloudAccountRow> page = accounts.page(filter, today, month, listing.sorting(), first, size);
        suggestions = suggesting.of(page);
        return page;
    }

    /** Whose an account that nobody has may be; null where none fits. */
    public ClientSuggestion suggestion(CloudAccountRow row) {
        return suggestions == null ? null : suggestions.get(row.id());
    }

    /** Opens the form for one account; the first of the shown month is proposed. */
    public void choose(CloudAccountRow row) {
        account = row.id();
        accountName = row.name() == null ? row.number() : row.name();
        client = row.clientId() == null && suggestion(row) != null
                ? suggestion(row).client().prefixed("pty")
                : row.clientId();
        holdings = accounts.holdings(account);
        from = month.atDay(1);
    }

    /** Assigns the chosen account; a refusal stays on the page as its message. */
    public void assign() {
        PublicId accountId = PublicId.required("cla", account);
        PublicId clientId = PublicId.required("pty", client);
        assigning.assign(accountId, clientId, from);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(words.text("accounts.assigned", accountName)));
        account = null;
    }

    /** Closes the form without a change. */
    public void cancel() {
        account = null;
    }

    public LazyRows<CloudAccountRow> getRows() {
        return rows;
    }

    public Listing getListing() {
        return listing;
    }

    public AccountFilter getFilter() {
        return filter;
    }

    public boolean isUnassignedOnly() {
        return filter.unassignedOnly();
    }

    public boolean isNarrowed() {
        return !filter.equals(new AccountFilter(false, null, null, null));
    }

    /** What the accounts that nobody has cost so far, one per currency; for the operator alone. */
    public List<UnassignedCost> getUnassigned() {
        return accounts.unassigned(today);
    }

    /** Who had the chosen account when, oldest first. */
    public List<AccountHolding> getHoldings() {
        return holdings;
    }

    public YearMonth getMonth() {
        return month;
    }

    public boolean isChosen() {
        return account != null;
    }

    public String getAccountName() {
        return accountName;
    }

    public List<PartyStep> getClients() {
        return parties.clients();
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
