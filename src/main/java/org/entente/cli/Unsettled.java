package org.entente.cli;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /**
   * The title, then the names in the order of the alphabet, each with what the text reads it as;
   * nothing for the title.
   */
  static Map<String, Set<EntityType>> names(LinkedArticle article) {
    Set<String> named = new HashSet<>(article.titleActors());
    article.mentions().stream()
        .filter(mention -> mention.form() == EntityMention.Form.NAME)
        .forEach(mention -> named.add(mention.entity()));
    Map<String, Set<EntityType>> names = new TreeMap<>();
    for (Entity entity : article.entities()) {
      if (entity.link().status() != EntityLink.Status.ACCEPTED && named.contains(entity.id())) {
        entity.names().stream()
            .filter(name -> isWhole(name, entity) && NAME.matcher(name).matches())
            .forEach(
                name ->
                    names
                        .computeIfAbsent(name, unused -> EnumSet.noneOf(EntityType.class))
                        .add(entity.type()));
      }
    }
    String title = article.annotated().article().title();
    names.remove(title);
    Map<String, Set<EntityType>> all = new LinkedHashMap<>();
    all.put(title, Set.of());
    all.putAll(names);
    return all;
  }

  /** A surname alone is anybody's; of other things the fullest name may be one word. */
  private static boolean isWhole(String name, Entity entity) {
    return name.contains(" ")
        || ACRONYM.matcher(name).matches()
        || (entity.type() != EntityType.PERSON && name.equals(entity.label()));
  }
}
