package suban.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    @Test
    void a_part_is_found_by_its_ends() {
        assertThat(ByteRange.find("bytes=0-0", 10)).contains(new ByteRange(0, 1, true));
        assertThat(ByteRange.find("bytes=3-", 10)).contains(new ByteRange(3, 7, true));
        assertThat(ByteRange.find("bytes=3-99", 10)).contains(new ByteRange(3, 7, true));
        assertThat(ByteRange.find("bytes=-4", 10)).contains(new ByteRange(6, 4, true));
        assertThat(ByteRange.find("bytes=-40", 10)).contains(new ByteRange(0, 10, true));
        assertThat(new ByteRange(6, 4, true).content(10)).isEqualTo("bytes 6-9/10");
    }

    @Test
    void what_lies_outside_is_nothing() {
        assertThat(ByteRange.find("bytes=10-", 10)).isEmpty();
        assertThat(ByteRange.find("bytes=-0", 10)).isEmpty();
    }

    @Test
    void what_cannot_be_read_asks_for_all_of_it() {
        for (String header : new String[] {null, "", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"})
            assertThat(ByteRange.find(header, 10)).as(header).contains(new ByteRange(0, 10, false));
    }
}
