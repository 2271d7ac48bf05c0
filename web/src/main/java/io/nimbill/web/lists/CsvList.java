package io.nimbill.web.lists;

import java.io.IOException;

/** A list that can be taken away as a file. A bean for each; the name of the file is its name. */
interface CsvList {

    /** As in the address: {@code /lists/invoices.csv}. */
    String name();

    /**
     * Writes all rows of the choice.
     *
     * @throws io.nimbill.work.Refusal before the first row when the caller may not see them
     */
    void write(Choice choice, CsvSheet sheet) throws IOException;
}
