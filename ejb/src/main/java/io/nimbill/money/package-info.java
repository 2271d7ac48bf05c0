/** money */ package io.nimbill.money;
