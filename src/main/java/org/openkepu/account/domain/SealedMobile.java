package org.openkepu.account.domain;

/** A mobile number as the database keeps it: sealed, with a keyed hash to find it by. */
record SealedMobile(byte[] sealed, byte[] fingerprint) {}
