package suban.classifier.learning;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers keys 0, 1, 2 … in the order they come. Open addressing, no boxing. */
final class LongIndex implements Serializable {
    private static final long serialVersionUID = 1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    LongIndex() {
        Arrays.fill(numbers, -1);
    }

    int size() {
        return size;
    }

    /** The key's number, or -1. */
    int find(long key) {
        return numbers[slot(key)];
    }

    int findOrAdd(long key) {
        int slot = slot(key);
        if (numbers[slot] >= 0) return numbers[slot];
        keys[slot] = key;
        numbers[slot] = size++;
        int number = numbers[slot];
        if (2 * size > keys.length) grow();
        return number;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (mix(key) & mask);
        while (numbers[slot] >= 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private static long mix(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] < 0) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            numbers[slot] = oldNumbers[i];
        }
    }
}
