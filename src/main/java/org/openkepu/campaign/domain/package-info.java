/** How campaigns are kept and read. */
@NullMarked
package org.openkepu.campaign.domain;

import org.jspecify.annotations.NullMarked;
