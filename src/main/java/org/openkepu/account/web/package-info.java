/** The pages on which people register, certify and look after their account, and on which operators decide. */
@NullMarked
package org.openkepu.account.web;

import org.jspecify.annotations.NullMarked;
