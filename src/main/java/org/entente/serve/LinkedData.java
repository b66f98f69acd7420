package org.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.entente.serve.http.Address;
import org.entente.serve.http.Format;
import org.entente.serve.http.Reply;
import org.entente.serve.page.RdfText;
import org.entente.serve.page.ThingPages;
import org.entente.serve.page.Vocabulary;
import org.entente.serve.page.VoidDescription;

/**
 * What stands at the path of an IRI. A thing leads by 303 to what is said of it (W3C, "Cool URIs
 * for the Semantic Web"); a document comes in the form that the client asks for.
 */
final class LinkedData {

  private static final String VIEW = "/view";
  private static final String ARTICLES = "/article/";
  private static final String SITE = "https://w3id.org/entente";

  private final Dataset data;
  private final ThingPages things;
  private final Vocabulary ontology = Vocabulary.ontology();
  private final Vocabulary types = Vocabulary.types();
  private final Address address;
  private final Collection<String> files;

  LinkedData(Dataset data, Address address, Collection<String> files) {
    this.data = data;
    this.things = new ThingPages(data);
    this.address = address;
    this.files = List.copyOf(files);
  }

  /**
   * Answers, where the path is one of these.
   *
   * @return false where nothing was done
   */
  boolean answer(HttpServletRequest request, Reply reply) throws IOException {
    String path = request.getRequestURI();
    try {
      if (path.startsWith(ThingPages.PATH)) {
        thing(ThingPages.iri("") + decoded(path.substring(ThingPages.PATH.length())), reply);
      } else if (path.startsWith(ARTICLES)) {
        thing(SITE + decoded(path), reply);
      } else if (path.startsWith(ThingPages.DOCUMENTS)) {
        document(decoded(path.substring(ThingPages.DOCUMENTS.length())), reply);
      } else if (path.equals(VIEW)) {
        view(request, reply);
      } else if (isAt(Vocabulary.ONTOLOGY, path)) {
        vocabulary(ontology, Vocabulary.ONTOLOGY, path, reply);
      } else if (isAt(Vocabulary.TYPES, path)) {
        types(path, reply);
      } else if (isAt(VoidDescription.PATH, path)) {
        description(request, path, reply);
      } else {
        return false;
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      reply.problem(400, "the address cannot be read");
    }
    return true;
  }

  private static boolean isAt(String place, String path) {
    return path.equals(place)
        || path.startsWith(place + "/")
        || Format.ofPath(path).filter(form -> form.stem(path).equals(place)).isPresent();
  }

  private void thing(String iri, Reply reply) throws IOException {
    reply.header("Vary", "Accept");
    if (things.know(iri)) {
      String there = ThingPages.address(iri, Optional.empty());
      reply.seeOther(there, "what is said of it is at " + there);
    } else {
      nothing(reply);
    }
  }

  /** The suffix is part of the name where a thing has that name. */
  private void document(String id, Reply reply) throws IOException {
    String whole = ThingPages.iri("") + id;
    Optional<Format> suffix = things.know(whole) ? Optional.empty() : Format.ofPath(id);
    about(suffix.map(form -> form.stem(whole)).orElse(whole), suffix, reply);
  }

  private void view(HttpServletRequest request, Reply reply) throws IOException {
    String id = Optional.ofNullable(request.getParameter("id")).orElse("");
    Optional<Format> form =
        Optional.ofNullable(request.getParameter("form"))
            .flatMap(name -> Format.ofPath("." + name));
    about(ThingPages.iri(id), form, reply);
  }

  private void about(String iri, Optional<Format> form, Reply reply) throws IOException {
    if (!things.know(iri)) {
      nothing(reply);
      return;
    }
    reply.link(iri, "rel=\"describes\"");
    reply.link(ThingPages.address(iri, Optional.empty()), "rel=\"canonical\"");
    for (Format other : Format.values()) {
      alternate(ThingPages.address(iri, Optional.of(other)), other, reply);
    }
    send(form, () -> things.page(iri).orElseThrow(), () -> things.data(iri).orElseThrow(), reply);
  }

  private void types(String path, Reply reply) throws IOException {
    String name = decoded(path.substring(Math.min(path.length(), Vocabulary.TYPES.length() + 1)));
    if (path.startsWith(Vocabulary.TYPES + "/") && types.has(name) && !name.isEmpty()) {
      reply.seeOther(Vocabulary.TYPES + "#" + name, "it is told at " + Vocabulary.TYPES);
    } else {
      vocabulary(types, Vocabulary.TYPES, path, reply);
    }
  }

  private void vocabulary(Vocabulary vocabulary, String place, String path, Reply reply)
      throws IOException {
    Optional<Format> suffix = Format.ofPath(path).filter(form -> form.stem(path).equals(place));
    String version = vocabulary.version();
    if (suffix.isEmpty() && !List.of(place, place + "/", place + "/" + version).contains(path)) {
      nothing(reply);
      return;
    }
    for (Format other : Format.values()) {
      alternate(place + other.suffix(), other, reply);
    }
    send(suffix, vocabulary::page, vocabulary::model, reply);
  }

  /** The description of the data; people find the same on the start page. */
  private void description(HttpServletRequest request, String path, Reply reply)
      throws IOException {
    Optional<Format> suffix =
        Format.ofPath(path).filter(form -> form.stem(path).equals(VoidDescription.PATH));
    if (suffix.isEmpty() && !path.equals(VoidDescription.PATH)) {
      nothing(reply);
      return;
    }
    Optional<Format> form =
        suffix.isPresent() ? suffix : Format.chosen(reply.accept(), Format.DATA);
    reply.header("Vary", "Accept");
    if (form.isEmpty() && reply.accept().names(Format.HTML.media())) {
      form = Optional.of(Format.TURTLE);
    }
    if (form.isEmpty() || form.get() == Format.HTML) {
      reply.notAcceptable(Format.DATA.stream().map(Format::media).toList());
      return;
    }
    Model model = VoidDescription.of(data, address.of(request), files);
    reply.text(form.get().media(), RdfText.write(model, form.get()));
  }

  private static void send(
      Optional<Format> asked, Supplier<String> page, Supplier<Model> model, Reply reply)
      throws IOException {
    List<Format> all = List.of(Format.values());
    Optional<Format> form = asked.isPresent() ? asked : Format.chosen(reply.accept(), all);
    reply.header("Vary", "Accept");
    if (form.isEmpty()) {
      reply.notAcceptable(all.stream().map(Format::media).toList());
    } else if (form.get() == Format.HTML) {
      reply.text(Format.HTML.media(), page.get());
    } else {
      reply.text(form.get().media(), RdfText.write(model.get(), form.get()));
    }
  }

  private static void alternate(String path, Format form, Reply reply) {
    reply.link(path, "rel=\"alternate\"; type=\"" + form.media() + "\"");
  }

  private static void nothing(Reply reply) throws IOException {
    reply.problem(404, "the data say nothing of this; the start page is /");
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
