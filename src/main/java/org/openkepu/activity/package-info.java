/** Filing one activity: drafts, submission, versions, receipts. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "region", "authority", "registry", "campaign", "account"})
@NullMarked
package org.openkepu.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
