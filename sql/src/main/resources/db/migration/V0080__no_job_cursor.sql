-- No job keeps a cursor here: each finds what is left to do in the rows it writes.
DROP TABLE job_cursor;
