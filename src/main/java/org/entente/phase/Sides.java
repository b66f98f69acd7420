package org.entente.phase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.claim.Argument;
import org.entente.claim.Category;
import org.entente.claim.Claim;
import org.entente.claim.Role;
import org.entente.entity.Entity;
import org.entente.entity.EntityType;

/** Between which states a claim changes something. */
final class Sides {

  private static final Set<Role> SIDES =
      Set.of(Role.INITIATOR, Role.RECIPIENT, Role.PARTICIPANT, Role.PARTY);

  private final Map<String, Entity> entities = new HashMap<>();

  Sides(List<Entity> entities) {
    entities.forEach(entity -> this.entities.put(entity.id(), entity));
  }

  /**
   * The pairs of states that the claim is about, sorted. Who acts is paired with whom it is done
   * to. Equal sides are paired where they are two: of three in a war it is not told who fought
   * whom. Parties of a lasting tie are all tied to each other.
   */
  NavigableSet<Pair> of(Claim claim, Strand strand) {
    NavigableSet<String> from = states(claim, Set.of(Role.INITIATOR));
    NavigableSet<String> to = states(claim, Set.of(Role.RECIPIENT));
    NavigableSet<String> all = states(claim, SIDES);
    NavigableSet<Pair> pairs = new TreeSet<>();
    if (!from.isEmpty() && !to.isEmpty()) {
      add(pairs, from, to, strand);
    } else if (!strand.directed()
        && (all.size() == 2 || claim.category() == Category.RELATIONSHIP)) {
      add(pairs, all, all, strand);
    }
    return pairs;
  }

  private static void add(
      NavigableSet<Pair> pairs, NavigableSet<String> from, NavigableSet<String> to, Strand strand) {
    for (String one : from) {
      for (String other : to) {
        if (!one.equals(other)) {
          pairs.add(Pair.of(strand, one, other));
        }
      }
    }
  }

  private NavigableSet<String> states(Claim claim, Set<Role> roles) {
    NavigableSet<String> states = new TreeSet<>();
    for (Argument argument : claim.arguments()) {
      if (roles.contains(argument.role())) {
        state(argument.entity()).ifPresent(states::add);
      }
    }
    return states;
  }

  /** A state, or the state that an organ belongs to or a regime is a period of. */
  private Optional<String> state(String id) {
    Optional<Entity> entity = Optional.ofNullable(entities.get(id));
    Optional<String> above =
        entity
            .filter(e -> e.type() == EntityType.STATE_ORGAN || e.type().isState())
            .flatMap(Entity::ofState)
            .filter(state -> entities.containsKey(state) && entities.get(state).type().isState());
    return above.or(() -> entity.filter(e -> e.type().isState()).map(Entity::id));
  }
}
