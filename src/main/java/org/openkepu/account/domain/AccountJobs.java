package org.openkepu.account.domain;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the module clear away what has run out. */
@Configuration
@EnableScheduling
class AccountJobs {}
