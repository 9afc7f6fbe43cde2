package suban.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2::7, 20:01:0d:b8:00:01:00:02/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20:01:0d:b8:00:01:00:02/64",
        "2001:db8:1:3::7, 20:01:0d:b8:00:01:00:03/64",
        "[2001:DB8:1:2::9], 20:01:0d:b8:00:01:00:02/64",
        "fe80::1%eth0, fe:80:00:00:00:00:00:00/64",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "not:an:address, not:an:address",
        "someone.example, someone.example"
    })
    void an_ipv6_address_counts_by_its_network(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }
}
