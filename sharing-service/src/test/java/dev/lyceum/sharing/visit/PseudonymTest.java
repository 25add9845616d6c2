package dev.lyceum.sharing.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PseudonymTest {
    private static final byte[] MONDAY = "monday's salt".getBytes();
    private static final byte[] TUESDAY = "tuesday's salt".getBytes();

    @Test
    void theSameVisitorHasOneNameOnADayAndALink() {
        assertThat(name(MONDAY, "K7M2P9QX", "192.0.2.1", "Firefox"))
                .isEqualTo(name(MONDAY, "K7M2P9QX", "192.0.2.1", "Firefox"))
                .hasSize(22);
    }

    @Test
    void anotherDayLinkAddressOrAgentIsAnotherName() {
        Set<String> names = Stream.of(
                        name(MONDAY, "K7M2P9QX", "192.0.2.1", "Firefox"),
                        name(TUESDAY, "K7M2P9QX", "192.0.2.1", "Firefox"),
                        name(MONDAY, "T4WH6CZB", "192.0.2.1", "Firefox"),
                        name(MONDAY, "K7M2P9QX", "192.0.2.2", "Firefox"),
                        name(MONDAY, "K7M2P9QX", "192.0.2.1", "Safari"))
                .collect(Collectors.toSet());
        assertThat(names).hasSize(5);
    }

    @Test
    void anAddressThatADeviceChangesByItselfIsStillItsOwn() {
        assertThat(name(MONDAY, "K7M2P9QX", "2001:db8:1:2:a:b:c:d", "Firefox"))
                .isEqualTo(name(MONDAY, "K7M2P9QX", "2001:db8:1:2:e:f:0:1", "Firefox"))
                .isNotEqualTo(name(MONDAY, "K7M2P9QX", "2001:db8:1:3:a:b:c:d", "Firefox"));
    }

    private static String name(byte[] salt, String code, String address, String agent) {
        return Pseudonym.of(salt, code, address, agent);
    }
}
