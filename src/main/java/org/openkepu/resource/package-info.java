/** 优秀案例 and 下载资源: what the operator publishes for everybody to read and download, and what each case was commended as. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "region", "authority", "registry", "campaign", "account", "activity"})
@NullMarked
package org.openkepu.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
