package org.entente.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;

/** The names of an article that stand for nothing known, or for several things. */
final class Unsettled {

  /** A capital somewhere, and at least three letters or digits. */
  private static final Pattern NAME =
      Pattern.compile("(?=.*\\p{Lu})(?=(?:.*[\\p{L}\\p{N}]){3})\\P{Cc}+");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,}");

  private Unsettled() {}

  /** The title, then the names in the order of the alphabet. */
  static List<String> names(LinkedArticle article) {
    Set<String> named = new HashSet<>(article.titleActors());
    article.mentions().stream()
        .filter(mention -> mention.form() == EntityMention.Form.NAME)
        .forEach(mention -> named.add(mention.entity()));
    Set<String> names = new TreeSet<>();
    for (Entity entity : article.entities()) {
      if (entity.link().status() != EntityLink.Status.ACCEPTED && named.contains(entity.id())) {
        Predicate<String> whole = name -> name.contains(" ") || ACRONYM.matcher(name).matches();
        // A surname alone is anybody's; of other things the fullest name may be one word.
        entity.names().stream()
            .filter(
                name ->
                    whole.test(name)
                        || (entity.type() != EntityType.PERSON && name.equals(entity.label())))
            .filter(NAME.asMatchPredicate())
            .forEach(names::add);
      }
    }
    String title = article.annotated().article().title();
    names.remove(title);
    List<String> all = new ArrayList<>(List.of(title));
    all.addAll(names);
    return all;
  }
}
