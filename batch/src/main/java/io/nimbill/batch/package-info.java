/** batch */ package io.nimbill.batch;
