/** The pages of late cases and of campaigns as data. */
@NullMarked
package org.openkepu.campaign.web;

import org.jspecify.annotations.NullMarked;
