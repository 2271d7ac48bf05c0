/** jms */ package io.nimbill.jms;
