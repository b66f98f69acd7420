package org.entente.language.nlp4j;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.tukaani.xz.XZInputStream;

/** The files of {@code nlp4j-english} that the toolkit's own English configuration loads. */
enum Resource {
  EMBEDDINGS("lexica/en-word-embeddings-undigitalized"),
  PARSER("models/en-dep"),
  NAMES("models/en-ner"),
  TAGGER("models/en-pos"),
  GAZETTEER("lexica/en-named-entity-gazetteers-simplified"),
  CLUSTERS("lexica/en-brown-clusters-simplified-lowercase"),
  AMBIGUITY("lexica/en-ambiguity-classes-simplified-lowercase");

  private final String path;

  Resource(String path) {
    this.path = "/edu/emory/mathcs/nlp/" + path + ".xz";
  }

  /** The object that the file holds, unpacked. */
  Object read() throws IOException {
    try (InputStream packed = new BufferedInputStream(url().openStream());
        ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(new XZInputStream(packed), 1 << 16))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(path + ": not made for this version of NLP4J", e);
    }
  }

  /**
   * What identifies the file's content without reading it: size and, in a jar, the checksum that
   * the jar records.
   */
  String identity() throws IOException {
    URLConnection connection = url().openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      try (JarFile file = jar.getJarFile()) {
        ZipEntry entry = file.getEntry(jar.getEntryName());
        return path + " " + entry.getSize() + " " + entry.getCrc();
      }
    }
    String identity =
        path + " " + connection.getContentLengthLong() + " " + connection.getLastModified();
    connection.getInputStream().close(); // asking for the length has opened it
    return identity;
  }

  private URL url() throws IOException {
    URL url = Resource.class.getResource(path);
    if (url == null) {
      throw new IOException(path + " is not on the class path; add nlp4j-english 1.1.3");
    }
    return url;
  }
}
