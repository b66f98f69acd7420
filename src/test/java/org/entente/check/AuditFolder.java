package org.entente.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.lexicon.Frames;

/** Prints the proof of each graph of a folder: {@code java … AuditFolder DIR}. */
public final class AuditFolder {

  private AuditFolder() {}

  public static void main(String[] args) throws IOException {
    GroundingAudit audit = new GroundingAudit(Frames.english());
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        Proof proof = audit.audit(RDFDataMgr.loadModel(file.toUri().toString()));
        System.out.println(file.getFileName() + " " + proof.statements() + " " + proof.grounds());
        proof.ungrounded().forEach(finding -> System.out.println("  " + finding));
      }
    }
  }
}
