package org.openkepu.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What of a network address counts as one source: an IPv4 address, or the 64 bits one IPv6 customer has. */
public final class ClientAddress {

    private static final int CUSTOMER_BYTES = 8;

    private ClientAddress() {}

    /** The source of a remote address as the server gives it. */
    public static String of(String remoteAddress) {
        if (remoteAddress.indexOf(':') < 0) {
            return remoteAddress;
        }
        try {
            InetAddress address = InetAddress.getByName(remoteAddress);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), CUSTOMER_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return remoteAddress;
        }
    }
}
