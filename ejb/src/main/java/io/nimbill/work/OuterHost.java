package io.nimbill.work;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hosts that people name for this server to call. They lie outside: not on this machine, not in its network, not where a
 * cloud tells its machines their secrets. Asked when a host is entered and again each time before it is called, because
 * names come to mean other addresses; the Java runtime keeps an address for as long as the call that follows needs it.
 *
 * <p>Hosts of the own network are allowed by name or address in the setting {@code nimbill.inner.hosts}, with commas
 * between.
 */
public final class OuterHost {

    private static final String SETTING = "nimbill.inner.hosts";
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** Where Azure's machines get what they are told; the one such address that looks like any other. */
    private static final byte[] WIRE_SERVER = {(byte) 168, 63, (byte) 129, 16};

    private OuterHost() {}

    /**
     * Makes sure that a host may be called. One that nobody knows may: there is nothing to reach.
     *
     * @param host name or address, as it stands in a URI
     * @param field where it was entered
     * @throws Refusal {@code inner-host}
     */
    public static void require(String host, String field, Settings settings) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        boolean allowed = Arrays.stream(settings.text(SETTING, "").split(","))
                .map(String::strip)
                .anyMatch(each -> !each.isEmpty() && each.equalsIgnoreCase(name));
        if (!allowed && isInner(name)) {
            throw new Refusal(
                            "inner-host",
                            field,
                            host + " lies in the network of this server. Whoever runs the server can allow it in "
                                    + SETTING + ".")
                    .with(host, SETTING);
        }
    }

    private static boolean isInner(String name) {
        boolean oddNumber =
                NUMBER.matcher(name).matches() && !FOUR_NUMBERS.matcher(name).matches() && !name.contains(":");
        if (oddNumber || name.isEmpty() || name.indexOf('%') >= 0) {
            return true;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(name)).anyMatch(OuterHost::isInner);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static boolean isInner(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? isInner6(bytes) : isInner4(bytes))
                || isOwn(address);
    }

    /** This network, shared address space, special assignments, tests of devices, what is reserved (RFC 6890). */
    private static boolean isInner4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second & 0xfe) == 18
                || Arrays.equals(bytes, WIRE_SERVER);
    }

    /** Unique local addresses, and those that lead to an address of the fourth version. */
    private static boolean isInner6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        boolean translated = first == 0 || first == 0x64 && bytes[2] == (byte) 0xff && bytes[3] == (byte) 0x9b;
        if (translated || first == 0x2002) {
            int from = translated ? 12 : 2;
            return isInner(fourthVersion(Arrays.copyOfRange(bytes, from, from + 4)));
        }
        return (first & 0xfe00) == 0xfc00;
    }

    private static InetAddress fourthVersion(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    /** Whether it is one of this machine. What cannot be told counts as such. */
    private static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
