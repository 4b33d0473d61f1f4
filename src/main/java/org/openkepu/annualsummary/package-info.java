/** Annual work summaries (年度工作总结): a body's yearly report, written, frozen with its figures at submission, and read by the operator. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "region", "authority", "registry", "campaign", "account", "activity"})
@NullMarked
package org.openkepu.annualsummary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
