package org.entente.language.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A read-only map from (group, word) to a number {@code >= 0}, looked up straight in a mapped file.
 *
 * <p>A key is stored as its 64-bit hash only: the words themselves are not needed. {@link Builder}
 * refuses two keys with one hash, so every known word finds its own value; the chance that some
 * unknown word finds a value is below one in 10<sup>12</sup> per look-up.
 *
 * <p>File: number of slots (a power of two, int), number of entries (int), the slots' hashes (long,
 * 0 = empty), the slots' values (int); big-endian. Slots are probed one after the other.
 */
final class HashTable {
  private final LongBuffer hashes;
  private final IntBuffer values;
  private final int mask;
  private final int size;

  private HashTable(int size, LongBuffer hashes, IntBuffer values) {
    this.size = size;
    this.hashes = hashes;
    this.values = values;
    this.mask = hashes.limit() - 1;
  }

  /** Maps a file that {@link Builder#write} wrote. */
  static HashTable open(Path file) throws IOException {
    ByteBuffer bytes = MappedFiles.map(file);
    int slots = bytes.getInt(0);
    return new HashTable(
        bytes.getInt(4),
        bytes.slice(8, 8 * slots).asLongBuffer(),
        bytes.slice(8 + 8 * slots, 4 * slots).asIntBuffer());
  }

  /** How many entries there are. */
  int size() {
    return size;
  }

  /** The number stored for a word of a group, or -1. */
  int find(int group, String word) {
    long hash = hash(group, word);
    int slot = (int) hash & mask;
    while (true) {
      long there = hashes.get(slot);
      if (there == hash) {
        return values.get(slot);
      }
      if (there == 0) {
        return -1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** FNV-1a over the UTF-16 units, then the finalizer of SplitMix64; never 0. */
  private static long hash(int group, String word) {
    long hash = 0xcbf29ce484222325L ^ (group * 0x9e3779b97f4a7c15L);
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }

  /** Collects the entries of a table. */
  static final class Builder {
    private final Map<Long, Integer> entries = new HashMap<>();

    /**
     * Adds one entry.
     *
     * @param value {@code >= 0}
     * @throws IllegalStateException if another entry has the same hash
     */
    void put(int group, String word, int value) {
      if (entries.put(hash(group, word), value) != null) {
        throw new IllegalStateException(
            "two keys have the hash of '"
                + word
                + "' in group "
                + group
                + "; change HashTable.hash");
      }
    }

    int size() {
      return entries.size();
    }

    /** Writes the table; the same entries give the same bytes. */
    void write(Path file) throws IOException {
      int slots = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
      long[] hashes = new long[slots];
      int[] values = new int[slots];
      // sorted, because the place of colliding entries depends on the order of insertion
      long[] sorted = entries.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
      for (long hash : sorted) {
        int slot = (int) hash & (slots - 1);
        while (hashes[slot] != 0) {
          slot = (slot + 1) & (slots - 1);
        }
        hashes[slot] = hash;
        values[slot] = entries.getOrDefault(hash, -1);
      }
      try (DataOutputStream out = MappedFiles.output(file)) {
        out.writeInt(slots);
        out.writeInt(entries.size());
        for (long hash : hashes) {
          out.writeLong(hash);
        }
        for (int value : values) {
          out.writeInt(value);
        }
      }
    }
  }
}
