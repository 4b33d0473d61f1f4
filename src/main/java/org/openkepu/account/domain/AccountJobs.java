package org.openkepu.account.domain;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the portal's jobs run by themselves, but not beside the command that verifies the audit trail. */
@Configuration
@ConditionalOnProperty(name = "openkepu.verify-audit", havingValue = "false", matchIfMissing = true)
@EnableScheduling
class AccountJobs {}
