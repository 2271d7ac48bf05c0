package io.nimbill.catalog.prices;

/** What an import tells the job that runs it. */
public interface PriceListWork {

    /** So many more prices were compared. */
    void done(long more);

    /** Called last in each transaction; throws where the right to write is gone. */
    void beforeCommit();

    /** Whether it shall end at the next slice; nothing is withdrawn then. */
    boolean isToStop();
}
